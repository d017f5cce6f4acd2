import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../decisions/schema.ts';
import { applyAction, settleStale } from './apply-action.ts';
import { type WorkflowDefinition, workflowDefinitionSchema } from './definition-schema.ts';
import { driveWorkflow, type StepOutcome, type WorkflowPorts } from './drive-workflow.ts';
import { newWorkflow } from './new-workflow.ts';
import { reduceWorkflow } from './reduce-workflow.ts';
import type { WorkflowState } from './schema.ts';
import { PlanUnusableError } from './write-plan.ts';

const route = { handler: 'workflow_executor', intent: 'complex_task', confidence: 1 };
const planOf = (...ids: string[]): Plan => ({
  title: 'Plan',
  steps: ids.map((id) => ({ id, title: id, instruction: `do ${id}`, tools: [], check: '' })),
});
const definition = (...phases: unknown[]): WorkflowDefinition =>
  workflowDefinitionSchema.parse({ id: 'd', name: 'D', phases });
const plan = { type: 'plan' };
const control = { type: 'control' };
const report = { type: 'report' };
const checkpoint = { type: 'checkpoint' };
const whole = definition(plan, control, report);
const start = () =>
  newWorkflow({ id: 'w', definition: 'd', task: 'task', route, now: new Date(0) });
const done: StepOutcome = { type: 'done', result: 'ok' };

function fakes(ports: Partial<WorkflowPorts> = {}) {
  const log: string[] = [];
  const states: WorkflowState[] = [];
  const all: WorkflowPorts = {
    plan: async () => planOf('a', 'b', 'c'),
    step: async ({ step }) => {
      log.push(step.id);
      return done;
    },
    report: async () => void log.push('report'),
    pauseRequested: async () => false,
    changed: (state) => states.push(state),
    now: () => new Date(0),
    ...ports,
  };
  return { ports: all, log, states };
}

describe('carrying out a workflow', () => {
  it('plans, does each step in order and reports', async () => {
    const { ports, log, states } = fakes();
    const state = await driveWorkflow(start(), whole, ports);
    expect(log).toEqual(['a', 'b', 'c', 'report']);
    expect(state).toMatchObject({ status: 'done', phase: 'report' });
    expect(states.at(-1)).toEqual(state);
  });

  it('stops at the checkpoint, and goes on with the plan as approved', async () => {
    const { ports, log } = fakes();
    const asking = definition(plan, checkpoint, control);
    const waiting = await driveWorkflow(start(), asking, ports);
    expect(waiting.status).toBe('awaiting_approval');
    expect(log).toEqual([]);
    const approved = reduceWorkflow(waiting, { type: 'approved', plan: planOf('c') });
    expect((await driveWorkflow(approved, asking, ports)).status).toBe('done');
    expect(log).toEqual(['c']);
  });

  it('leaves the checkpoint out where its condition does not hold', async () => {
    const { ports } = fakes();
    const asking = definition(plan, { ...checkpoint, condition: { stepsAbove: 3 } }, control);
    expect((await driveWorkflow(start(), asking, ports)).status).toBe('done');
  });

  it('waits within a step and goes on within it', async () => {
    const outcomes: StepOutcome[] = [done, { type: 'waits' }, done, done];
    const steps: string[] = [];
    const { ports } = fakes({
      step: async ({ step }) => {
        steps.push(`${step.id} ${step.attempts}`);
        return outcomes.shift() ?? done;
      },
    });
    const waiting = await driveWorkflow(start(), whole, ports);
    expect(waiting).toMatchObject({ status: 'running', currentStepId: 'b' });
    expect((await driveWorkflow(waiting, whole, ports)).status).toBe('done');
    expect(steps).toEqual(['a 1', 'b 1', 'b 1', 'c 1']);
  });

  it('pauses when a step fails; retrying and skipping go on from there', async () => {
    let works = false;
    const { ports, log } = fakes({
      step: async ({ step }) => {
        log.push(step.id);
        return step.id === 'b' && !works ? { type: 'failed', error: 'no' } : done;
      },
    });
    const failed = await driveWorkflow(start(), whole, ports);
    expect(failed).toMatchObject({ status: 'paused' });
    expect(failed.steps[1]).toMatchObject({ status: 'failed', error: 'no' });
    const skipped = await driveWorkflow(applyAction(failed, 'skip'), whole, ports);
    expect(skipped.steps.map(({ status }) => status)).toEqual(['done', 'skipped', 'done']);
    works = true;
    await driveWorkflow(applyAction(failed, 'retry', 'b'), whole, ports);
    expect(log).toEqual(['a', 'b', 'c', 'report', 'b', 'c', 'report']);
  });

  it('goes on over a failed step where the definition says so', async () => {
    const { ports } = fakes({
      step: async ({ step }) => (step.id === 'a' ? { type: 'failed', error: 'no' } : done),
    });
    const lenient = definition(plan, { ...control, config: { onFailure: 'skip' } });
    const state = await driveWorkflow(start(), lenient, ports);
    expect(state.steps.map(({ status }) => status)).toEqual(['skipped', 'done', 'done']);
  });

  it('pauses between two steps when asked to', async () => {
    const { ports, log } = fakes({ pauseRequested: async () => log.length === 2 });
    const paused = await driveWorkflow(start(), whole, ports);
    expect(paused).toMatchObject({ status: 'paused', currentStepId: undefined });
    expect(log).toEqual(['a', 'b']);
  });

  it('fails when no plan can be written, and can be planned again', async () => {
    let works = false;
    const { ports } = fakes({
      plan: async () => {
        if (works) return planOf('a');
        throw new PlanUnusableError('nonsense');
      },
    });
    const failed = await driveWorkflow(start(), whole, ports);
    expect(failed).toMatchObject({ status: 'failed', reason: expect.stringMatching(/usable/) });
    works = true;
    expect((await driveWorkflow(applyAction(failed, 'resume'), whole, ports)).status).toBe('done');
  });

  it('is paused by what ends the run, which is passed on', async () => {
    const { ports, states } = fakes({ step: () => Promise.reject(new Error('stop')) });
    await expect(driveWorkflow(start(), whole, ports)).rejects.toThrow('stop');
    expect(states.at(-1)).toMatchObject({ status: 'paused', currentStepId: undefined });
  });

  it('does every step once, however often its server is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(12), { maxLength: 10 }), async (lostAfter) => {
        let kept = start();
        const finished: string[] = [];
        for (const budget of [...lostAfter, 1_000]) {
          let left = budget;
          const { ports } = fakes({
            step: async () => done,
            changed: (state) => {
              if (left-- <= 0) throw new Error('the server is gone');
              const before = kept.steps;
              for (const { id, status } of state.steps) {
                const was = before.find((step) => step.id === id)?.status;
                if (status === 'done' && was !== 'done') finished.push(id);
              }
              kept = state;
            },
          });
          try {
            const begun = settleStale(kept);
            const ready = ['paused', 'failed'].includes(begun.status);
            await driveWorkflow(ready ? applyAction(kept, 'resume') : begun, whole, ports);
          } catch {}
        }
        expect(kept.status).toBe('done');
        expect(finished).toEqual(['a', 'b', 'c']);
      }),
    );
  });
});

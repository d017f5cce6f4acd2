import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../decisions/schema.ts';
import { openPlan } from './merge-plan.ts';
import { newWorkflow } from './new-workflow.ts';
import { reduceWorkflow } from './reduce-workflow.ts';
import { type WorkflowState, workflowStateSchema } from './schema.ts';
import { type WorkflowEvent, WorkflowTransitionError } from './workflow-event.ts';
import { nextStep } from './workflow-steps.ts';

const at = '2026-01-01T00:00:00.000Z';
const route = { handler: 'workflow_executor', intent: 'complex_task', confidence: 1 };
const planOf = (...ids: string[]): Plan => ({
  title: 'Plan',
  steps: ids.map((id) => ({ id, title: id, instruction: `do ${id}`, tools: [], check: '' })),
});
const fresh = () =>
  newWorkflow({ id: 'w', definition: 'd', task: 'a task', route, now: new Date(at) });
const run = (state: WorkflowState, ...events: WorkflowEvent[]) =>
  events.reduce(reduceWorkflow, state);
const start = (stepId: string): WorkflowEvent => ({ type: 'step_started', stepId, at });
const finish = (stepId: string): WorkflowEvent => ({
  type: 'step_finished',
  stepId,
  at,
  result: 'ok',
});
const fail = (stepId: string): WorkflowEvent => ({ type: 'step_failed', stepId, at, error: 'no' });
const planned: WorkflowEvent = { type: 'planned', plan: planOf('a', 'b', 'c'), checkpoint: true };
const running = () => run(fresh(), planned, { type: 'approved' });
const statuses = ({ steps }: WorkflowState) => steps.map(({ id, status }) => `${id} ${status}`);

const stepId = fc.constantFrom('a', 'b', 'c', 'a-2', 'nowhere');
const plan = fc
  .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })
  .map((ids) => planOf(...ids));
const someEvent: fc.Arbitrary<WorkflowEvent> = fc.oneof(
  fc.record({ type: fc.constant('planned' as const), plan, checkpoint: fc.boolean() }),
  fc.record({ type: fc.constant('approved' as const), plan: fc.option(plan, { nil: undefined }) }),
  { weight: 4, arbitrary: stepId.map(start) },
  { weight: 4, arbitrary: stepId.map(finish) },
  { weight: 2, arbitrary: stepId.map(fail) },
  stepId.map((id): WorkflowEvent => ({ type: 'step_noted', stepId: id, note: 'reading' })),
  fc.record({
    type: fc.constant('retried' as const),
    stepId: fc.option(stepId, { nil: undefined }),
  }),
  fc.record({
    type: fc.constant('skipped' as const),
    stepId: fc.option(stepId, { nil: undefined }),
  }),
  fc.constantFrom<WorkflowEvent>(
    { type: 'planning_failed', reason: 'no' },
    { type: 'rejected', reason: 'no' },
    { type: 'paused' },
    { type: 'interrupted' },
    { type: 'resumed' },
    { type: 'replanned' },
    { type: 'cancelled' },
    { type: 'report_started' },
    { type: 'completed' },
  ),
);

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}

/** What is true of every state a workflow can be in. */
function expectLegal(state: WorkflowState): void {
  workflowStateSchema.parse(state);
  const ids = state.steps.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const active = state.steps.filter(({ status }) => status === 'running');
  expect(active.map(({ id }) => id)).toEqual(state.currentStepId ? [state.currentStepId] : []);
  if (active.length > 0) {
    expect(state.status).toBe('running');
    expect(nextStep(state)?.id).toBe(state.currentStepId);
    expect(active[0]?.attempts).toBeGreaterThan(0);
  }
  if (state.status === 'planning') expect(state.phase).toBe('planning');
  if (state.status === 'awaiting_approval') expect(state.phase).toBe('checkpoint');
  if (state.status === 'running') expect(['control', 'report']).toContain(state.phase);
  if (state.status === 'done' || state.phase === 'report') expect(nextStep(state)).toBeUndefined();
  for (const { status, error } of state.steps) {
    if (status === 'failed') expect(error).toBeDefined();
  }
}

describe('a workflow', () => {
  it('never gets into an illegal state, whatever happens to it', () => {
    fc.assert(
      fc.property(fc.array(someEvent, { maxLength: 60 }), (events) => {
        let state = deepFreeze(fresh());
        for (const event of events) {
          try {
            state = deepFreeze(reduceWorkflow(state, event));
          } catch (error) {
            expect(error).toBeInstanceOf(WorkflowTransitionError);
          }
          expectLegal(state);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never runs a step again that is done, unless it is retried', () => {
    fc.assert(
      fc.property(fc.array(someEvent, { maxLength: 60 }), (events) => {
        let state = fresh();
        for (const event of events) {
          const done = state.steps.filter(({ status }) => status === 'done');
          try {
            state = reduceWorkflow(state, event);
          } catch {
            continue;
          }
          const retried = event.type === 'retried' ? event.stepId : undefined;
          for (const step of done.filter(({ id }) => id !== retried)) {
            expect(state.steps).toContainEqual(step);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never starts a step of a plan that waits for its approval', () => {
    fc.assert(
      fc.property(fc.array(someEvent, { maxLength: 60 }), (events) => {
        let state = fresh();
        let approved = false;
        for (const event of events) {
          try {
            state = reduceWorkflow(state, event);
          } catch {
            continue;
          }
          if (event.type === 'planned') approved = !event.checkpoint;
          if (event.type === 'approved') approved = true;
          if (state.currentStepId) expect(approved).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('can always be brought to an end', () => {
    fc.assert(
      fc.property(fc.array(someEvent, { maxLength: 40 }), (events) => {
        let state = fresh();
        for (const event of events) {
          try {
            state = reduceWorkflow(state, event);
          } catch {}
        }
        if (state.status === 'planning') state = run(state, planned);
        if (state.status === 'awaiting_approval') state = run(state, { type: 'approved' });
        if (state.status === 'running') state = run(state, { type: 'interrupted' });
        if (state.status !== 'paused') return;
        if (state.phase === 'checkpoint')
          state = run(state, { type: 'resumed' }, { type: 'approved' });
        while (nextStep(state)) {
          if (state.status === 'running') state = run(state, { type: 'paused' });
          state = run(state, { type: 'skipped' });
        }
        if (state.status === 'paused') state = run(state, { type: 'resumed' });
        expect(run(state, { type: 'completed' }).status).toBe('done');
      }),
    );
  });

  it('runs its steps one by one and reports', () => {
    const state = run(
      running(),
      ...['a', 'b', 'c'].flatMap((id) => [start(id), finish(id)]),
      { type: 'report_started' },
      { type: 'completed' },
    );
    expect(state).toMatchObject({ phase: 'report', status: 'done' });
    expect(statuses(state)).toEqual(['a done', 'b done', 'c done']);
  });

  it('goes on at the last finished step after its server was lost, and counts the attempt', () => {
    const lost = run(running(), start('a'), finish('a'), start('b'));
    const state = run(lost, { type: 'interrupted' }, { type: 'resumed' });
    expect(statuses(state)).toEqual(['a done', 'b pending', 'c pending']);
    const again = run(state, start('b'));
    expect(again.steps[1]?.attempts).toBe(2);
    expect(() => run(state, start('a'))).toThrow(WorkflowTransitionError);
  });

  it('shows a plan again that nobody looked at', () => {
    const left = run(fresh(), planned, { type: 'interrupted' });
    expect(left.status).toBe('paused');
    expect(() => run(left, { type: 'skipped' })).toThrow(/not been approved/);
    expect(run(left, { type: 'resumed' }).status).toBe('awaiting_approval');
  });

  it('pauses when a step fails, and then retries, skips or plans again', () => {
    const failed = run(running(), start('a'), finish('a'), start('b'), fail('b'));
    expect(failed).toMatchObject({ status: 'paused', currentStepId: undefined });
    expect(() => run(failed, { type: 'resumed' })).toThrow(/retry it, skip it/);
    expect(statuses(run(failed, { type: 'retried' }))[1]).toBe('b pending');
    expect(statuses(run(failed, { type: 'skipped' }))[1]).toBe('b skipped');
    const again = run(failed, { type: 'replanned' }, { ...planned, plan: planOf('a', 'd') });
    expect(statuses(again)).toEqual(['a done', 'a-2 pending', 'd pending']);
  });

  it('takes the plan as the human changed it', () => {
    const waiting = run(fresh(), planned);
    const plan = { ...openPlan(waiting), title: 'Shorter', steps: planOf('c').steps };
    const state = run(waiting, { type: 'approved', plan });
    expect(state.title).toBe('Shorter');
    expect(statuses(state)).toEqual(['c pending']);
  });

  it('can be planned anew after the plan was rejected, and not after it was cancelled', () => {
    const rejected = run(fresh(), planned, { type: 'rejected', reason: 'too long' });
    expect(rejected).toMatchObject({ status: 'rejected', reason: 'too long' });
    expect(run(rejected, { type: 'replanned' }).status).toBe('planning');
    const cancelled = run(running(), start('a'), { type: 'cancelled' });
    expect(statuses(cancelled)[0]).toBe('a pending');
    expect(() => run(cancelled, { type: 'replanned' })).toThrow(/was cancelled/);
  });
});

import type { Plan } from '../decisions/schema.ts';
import type { Phase, PhaseFacts, PhaseType, WorkflowDefinition } from './definition-schema.ts';
import { applicablePhase } from './phase-applies.ts';
import { reduceWorkflow } from './reduce-workflow.ts';
import type { WorkflowState, WorkflowStep } from './schema.ts';
import type { WorkflowEvent } from './workflow-event.ts';
import { nextStep } from './workflow-steps.ts';
import { PlanUnusableError } from './write-plan.ts';

type PhaseOf<Type extends PhaseType> = Extract<Phase, { type: Type }>;

/** How an attempt at a step ended; `waits` when the run ends with a question and the step goes on later. */
export type StepOutcome =
  | { type: 'done'; result: string; files?: string[] }
  | { type: 'failed'; error: string; files?: string[] }
  | { type: 'waits' };

export type StepRequest = {
  state: WorkflowState;
  step: WorkflowStep;
  phase: PhaseOf<'control'> | undefined;
  /** Says what the step is doing right now. */
  note: (text: string) => void;
};

/** What a workflow needs from whoever carries it out. */
export type WorkflowPorts = {
  /** @throws PlanUnusableError, or what ended the run */
  plan: (state: WorkflowState, phase: PhaseOf<'plan'> | undefined) => Promise<Plan>;
  /** Begins a step, or goes on within it. @throws what ended the run */
  step: (request: StepRequest) => Promise<StepOutcome>;
  report: (state: WorkflowState, phase: PhaseOf<'report'>) => Promise<void>;
  pauseRequested: () => Promise<boolean>;
  /** Hears of every new state. */
  changed: (state: WorkflowState) => void;
  now: () => Date;
};

/** What the conditions of a workflow's phases look at. */
export function factsOf({ route, steps }: WorkflowState): PhaseFacts {
  return { ...route, steps: steps.length };
}

/**
 * Carries a workflow on until it waits for a human, pauses or ends. A step that is running is gone
 * on with; those that are done are never touched.
 * @returns the state it stopped in
 * @throws what ended the run; the workflow is paused then, and its step will be done again
 */
export async function driveWorkflow(
  initial: WorkflowState,
  definition: WorkflowDefinition,
  ports: WorkflowPorts,
): Promise<WorkflowState> {
  let state = initial;
  const apply = (event: WorkflowEvent) => {
    state = reduceWorkflow(state, event);
    ports.changed(state);
  };
  try {
    for (;;) {
      if (state.status === 'planning') await plan();
      else if (state.status === 'running' && state.phase === 'report') await report();
      else if (state.status === 'running') {
        if ((await control()) === 'waits') return state;
      } else return state;
    }
  } catch (error) {
    if (state.status === 'planning' || state.status === 'running') apply({ type: 'interrupted' });
    throw error;
  }

  async function plan(): Promise<void> {
    try {
      const phase = applicablePhase(definition, 'plan', factsOf(state));
      const plan = await ports.plan(state, phase);
      const facts = { ...factsOf(state), steps: plan.steps.length };
      const checkpoint = applicablePhase(definition, 'checkpoint', facts) !== undefined;
      apply({ type: 'planned', plan, checkpoint });
    } catch (error) {
      if (!(error instanceof PlanUnusableError)) throw error;
      apply({ type: 'planning_failed', reason: error.message });
    }
  }

  async function control(): Promise<'waits' | undefined> {
    const step = nextStep(state);
    if (!step) {
      const reports = applicablePhase(definition, 'report', factsOf(state));
      apply({ type: reports ? 'report_started' : 'completed' });
      return undefined;
    }
    if (!state.currentStepId) {
      if (await ports.pauseRequested()) {
        apply({ type: 'paused' });
        return undefined;
      }
      apply({ type: 'step_started', stepId: step.id, at: ports.now().toISOString() });
    }
    return await carryOut(step.id);
  }

  async function carryOut(stepId: string): Promise<'waits' | undefined> {
    const step = nextStep(state);
    if (!step) return undefined;
    const phase = applicablePhase(definition, 'control', factsOf(state));
    const note = (text: string) => apply({ type: 'step_noted', stepId, note: text });
    const outcome = await ports.step({ state, step, phase, note });
    if (outcome.type === 'waits') return 'waits';
    const at = ports.now().toISOString();
    if (outcome.type === 'done') {
      apply({ ...outcome, type: 'step_finished', stepId, at });
      return undefined;
    }
    apply({ ...outcome, type: 'step_failed', stepId, at });
    if (phase?.config.onFailure === 'skip') {
      apply({ type: 'skipped', stepId });
    }
    return undefined;
  }

  async function report(): Promise<void> {
    const phase = applicablePhase(definition, 'report', factsOf(state));
    if (phase) await ports.report(state, phase);
    apply({ type: 'completed' });
  }
}

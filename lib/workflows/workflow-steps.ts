import { isSettled } from './merge-plan.ts';
import type { WorkflowState, WorkflowStep } from './schema.ts';
import type { WorkflowEvent } from './workflow-event.ts';

type StepEvent = Extract<
  WorkflowEvent,
  { type: `step_${string}` | 'resumed' | 'retried' | 'skipped' }
>;

/** Where the workflow goes on: the first step that is neither done nor skipped. */
export function nextStep({ steps }: WorkflowState): WorkflowStep | undefined {
  return steps.find((step) => !isSettled(step));
}

/** The state after an event of a step. `refuse` throws. */
export function changeStep(
  state: WorkflowState,
  event: StepEvent,
  refuse: (why: string) => never,
): WorkflowState {
  const next = nextStep(state);
  if (state.phase === 'checkpoint' && event.type !== 'resumed') return refuse(NOT_APPROVED);
  const replace = (id: string, change: Partial<WorkflowStep>, more: Partial<WorkflowState>) => ({
    ...state,
    steps: state.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
    ...more,
  });
  switch (event.type) {
    case 'resumed':
      if (state.phase === 'checkpoint') return { ...state, status: 'awaiting_approval' };
      if (next?.status === 'failed') {
        return refuse(`Step "${next.title}" failed: retry it, skip it, or plan again.`);
      }
      return { ...state, phase: next ? 'control' : state.phase, status: 'running' };
    case 'retried': {
      const step = event.stepId ? state.steps.find(({ id }) => id === event.stepId) : next;
      if (!step) return refuse('There is no such step to retry.');
      return replace(
        step.id,
        { ...FRESH, status: 'pending' },
        { phase: 'control', status: 'running' },
      );
    }
    case 'skipped': {
      const step = event.stepId ? state.steps.find(({ id }) => id === event.stepId) : next;
      if (!step || isSettled(step)) return refuse('There is no such step left to skip.');
      return replace(step.id, { status: 'skipped', note: undefined }, { status: 'running' });
    }
    case 'step_started': {
      if (state.currentStepId) return refuse('Another step is running.');
      if (next?.id !== event.stepId || next.status !== 'pending') {
        return refuse('Steps run one after the other, and a step that is done does not run again.');
      }
      const change = { ...FRESH, status: 'running', startedAt: event.at } as const;
      const attempts = next.attempts + 1;
      return replace(next.id, { ...change, attempts }, { currentStepId: next.id });
    }
  }
  if (state.currentStepId !== event.stepId) return refuse('This step is not running.');
  switch (event.type) {
    case 'step_noted':
      return replace(event.stepId, { note: event.note }, {});
    case 'step_finished': {
      const { at: finishedAt, result, files } = event;
      const change = {
        status: 'done',
        finishedAt,
        result,
        files,
        error: undefined,
        note: undefined,
      } as const;
      return replace(event.stepId, change, { currentStepId: undefined });
    }
    case 'step_failed': {
      const { at: finishedAt, error, files } = event;
      const change = { status: 'failed', finishedAt, error, files, note: undefined } as const;
      return replace(event.stepId, change, { status: 'paused', currentStepId: undefined });
    }
  }
}

const NOT_APPROVED = 'The plan has not been approved yet: resume the workflow to see it again.';

/** What an earlier attempt left behind, but for its error, which the next attempt should know. */
const FRESH = {
  startedAt: undefined,
  finishedAt: undefined,
  note: undefined,
  result: undefined,
} satisfies Partial<WorkflowStep>;

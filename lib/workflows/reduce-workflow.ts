import { mergePlan } from './merge-plan.ts';
import type { WorkflowState, WorkflowStatus } from './schema.ts';
import { type WorkflowEvent, WorkflowTransitionError } from './workflow-event.ts';
import { changeStep, nextStep } from './workflow-steps.ts';

type EventType = WorkflowEvent['type'];

/** In which statuses an event is allowed at all. */
const ALLOWED: Record<EventType, readonly WorkflowStatus[]> = {
  planned: ['planning'],
  planning_failed: ['planning'],
  approved: ['awaiting_approval'],
  rejected: ['awaiting_approval'],
  step_started: ['running'],
  step_noted: ['running'],
  step_finished: ['running'],
  step_failed: ['running'],
  paused: ['running'],
  interrupted: ['planning', 'awaiting_approval', 'running'],
  resumed: ['paused'],
  retried: ['paused'],
  skipped: ['paused'],
  replanned: ['paused', 'failed', 'rejected'],
  cancelled: ['planning', 'awaiting_approval', 'running', 'paused'],
  report_started: ['running'],
  completed: ['running'],
};

const IN_WORDS: Record<WorkflowStatus, string> = {
  planning: 'is being planned',
  awaiting_approval: 'waits for its plan to be approved',
  running: 'is running',
  paused: 'is paused',
  done: 'is done',
  failed: 'has no usable plan',
  cancelled: 'was cancelled',
  rejected: 'was rejected',
};

/**
 * The state after an event; the given one is never changed.
 * @throws WorkflowTransitionError when the event does not fit the state.
 */
export function reduceWorkflow(state: WorkflowState, event: WorkflowEvent): WorkflowState {
  const refuse = (why: string): never => {
    throw new WorkflowTransitionError(state, event, why);
  };
  if (!ALLOWED[event.type].includes(state.status)) {
    refuse(`That is not possible now: the workflow ${IN_WORDS[state.status]}.`);
  }
  switch (event.type) {
    case 'planned': {
      const { title } = event.plan;
      const planned = { ...state, title, steps: mergePlan(state, event.plan), reason: undefined };
      return event.checkpoint
        ? { ...planned, phase: 'checkpoint', status: 'awaiting_approval' }
        : { ...planned, phase: 'control', status: 'running' };
    }
    case 'planning_failed':
      return { ...state, status: 'failed', reason: event.reason };
    case 'approved': {
      const { plan } = event;
      const changed = plan ? { title: plan.title, steps: mergePlan(state, plan) } : {};
      return { ...state, ...changed, phase: 'control', status: 'running' };
    }
    case 'rejected':
      return { ...state, status: 'rejected', reason: event.reason };
    case 'replanned':
      return { ...state, phase: 'planning', status: 'planning' };
    case 'interrupted':
      return interrupt(state);
    case 'cancelled':
      return { ...interrupt(state), status: 'cancelled' };
    case 'paused':
      if (state.currentStepId) refuse('A workflow pauses between two steps.');
      return { ...state, status: 'paused' };
    case 'report_started':
      if (nextStep(state)) refuse('There are steps left to do.');
      return { ...state, phase: 'report' };
    case 'completed':
      if (nextStep(state)) refuse('There are steps left to do.');
      return { ...state, status: 'done' };
    default:
      return changeStep(state, event, refuse);
  }
}

/**
 * Nothing goes on by itself any more: the step that did is to be done again, a plan in the making is
 * lost, and one that waits for its approval will have to be shown again.
 */
function interrupt(state: WorkflowState): WorkflowState {
  if (state.status === 'planning') {
    return { ...state, status: 'failed', reason: 'Planning was interrupted.' };
  }
  const steps = state.steps.map((step) =>
    step.status === 'running'
      ? { ...step, status: 'pending' as const, startedAt: undefined, note: undefined }
      : step,
  );
  return { ...state, steps, status: 'paused', currentStepId: undefined };
}

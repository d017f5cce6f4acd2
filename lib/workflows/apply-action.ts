import { reduceWorkflow } from './reduce-workflow.ts';
import type { WorkflowAction, WorkflowState, WorkflowStatus } from './schema.ts';
import type { WorkflowEvent } from './workflow-event.ts';

/** Statuses in which a run must be working or waiting; without one, something ended it. */
const LIVE: readonly WorkflowStatus[] = ['planning', 'awaiting_approval', 'running'];

/** A workflow that no run carries on any more, as what it is: paused, at its last finished step. */
export function settleStale(state: WorkflowState): WorkflowState {
  return LIVE.includes(state.status) ? reduceWorkflow(state, { type: 'interrupted' }) : state;
}

/**
 * The state after a user's action on a workflow that no run works on.
 * @throws WorkflowTransitionError when the state does not allow it
 */
export function applyAction(
  state: WorkflowState,
  action: WorkflowAction,
  stepId?: string,
): WorkflowState {
  return reduceWorkflow(settleStale(state), eventFor(settleStale(state), action, stepId));
}

function eventFor(state: WorkflowState, action: WorkflowAction, stepId?: string): WorkflowEvent {
  switch (action) {
    case 'resume':
      // A plan that was never finished can only be made anew.
      return { type: state.status === 'failed' ? 'replanned' : 'resumed' };
    case 'retry':
      return { type: 'retried', stepId };
    case 'skip':
      return { type: 'skipped', stepId };
    case 'replan':
      return { type: 'replanned' };
    case 'cancel':
      return { type: 'cancelled' };
  }
}

import type { Plan } from '../decisions/schema.ts';
import { AppError } from '../errors/index.ts';
import type { WorkflowState } from './schema.ts';

/** What can happen to a workflow. `at` is ISO 8601; `stepId` names the first open step unless given. */
export type WorkflowEvent =
  | { type: 'planned'; plan: Plan; checkpoint: boolean }
  | { type: 'planning_failed'; reason: string }
  | { type: 'approved'; plan?: Plan }
  | { type: 'rejected'; reason?: string }
  | { type: 'step_started'; stepId: string; at: string }
  | { type: 'step_noted'; stepId: string; note: string }
  | { type: 'step_finished'; stepId: string; at: string; result: string; files?: string[] }
  | { type: 'step_failed'; stepId: string; at: string; error: string; files?: string[] }
  /** The user's wish to pause, obeyed between two steps. */
  | { type: 'paused' }
  /** The run ended in the middle: a stop, a server that is gone, a plan that nobody looks at any more. */
  | { type: 'interrupted' }
  | { type: 'resumed' }
  | { type: 'retried'; stepId?: string }
  | { type: 'skipped'; stepId?: string }
  | { type: 'replanned' }
  | { type: 'cancelled' }
  | { type: 'report_started' }
  | { type: 'completed' };

/** An event that the workflow's state does not allow. The message is fit for the user. */
export class WorkflowTransitionError extends AppError {
  readonly event: WorkflowEvent['type'];

  constructor(state: WorkflowState, event: WorkflowEvent, why: string) {
    super('CONFLICT', why, { detail: { workflowId: state.id, status: state.status, event } });
    this.name = 'WorkflowTransitionError';
    this.event = event.type;
  }
}

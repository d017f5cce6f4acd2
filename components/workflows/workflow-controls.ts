import type { WorkflowAction, WorkflowState, WorkflowStep } from '@/lib/workflows/schema';

/** `forwardedProps.flightdeck.workflow` for a workflow that is there. */
export type WorkflowDirectives = { id: string; action: WorkflowAction; stepId?: string };

/** What the conversation does: the assistant works, waits for a human, or neither. */
export type Activity = 'working' | 'waiting' | 'idle';

export type Control = 'pause' | WorkflowAction;

/** Where the workflow goes on: the first step that is neither done nor skipped. */
export function openStep({ steps }: WorkflowState): WorkflowStep | undefined {
  return steps.find(({ status }) => status !== 'done' && status !== 'skipped');
}

/** What a human can do about a workflow now, the most likely first. */
export function workflowControls(workflow: WorkflowState, activity: Activity): Control[] {
  const { status } = workflow;
  if (activity === 'working') return status === 'running' ? ['pause'] : [];
  if (activity === 'waiting') return [];
  switch (status) {
    case 'paused':
      return openStep(workflow)?.status === 'failed'
        ? ['retry', 'skip', 'replan', 'cancel']
        : ['resume', 'replan', 'cancel'];
    case 'failed':
    case 'rejected':
      return ['replan'];
    case 'planning':
    case 'awaiting_approval':
    case 'running':
      // Nothing works on it any more, as after the server was lost.
      return ['resume', 'cancel'];
    default:
      return [];
  }
}

/** What an action needs to be told about. */
export function directivesFor(workflow: WorkflowState, action: WorkflowAction): WorkflowDirectives {
  const { id } = workflow;
  if (action !== 'retry' && action !== 'skip') return { id, action };
  const step = openStep(workflow);
  return { id, action, ...(step && { stepId: step.id }) };
}

/** Steps that nothing is to be done about any more, out of all. */
export function progressOf({ steps }: WorkflowState): { settled: number; all: number } {
  const settled = steps.filter(({ status }) => status === 'done' || status === 'skipped').length;
  return { settled, all: steps.length };
}

import type { Message } from '@ag-ui/core';
import { STEERED } from '@/lib/runs/schema';
import { WORKFLOW_ACTIVITY, type WorkflowState } from '@/lib/workflows/schema';
import { readWorkflow } from './read-workflow.ts';
import { openStep, type WorkflowDirectives } from './workflow-controls.ts';

/**
 * What to tell the server so that the last turn's workflow goes on where it stands.
 * @returns undefined when the last turn has none, or it is over
 */
export function workflowToResume(
  messages: readonly Message[],
  state: unknown,
): WorkflowDirectives | undefined {
  const asked = messages.findLastIndex(
    (message) => message.role === 'user' && message.name !== STEERED,
  );
  const mark = messages
    .slice(asked + 1)
    .findLast(
      (message) => message.role === 'activity' && message.activityType === WORKFLOW_ACTIVITY,
    );
  if (mark?.role !== 'activity') return undefined;
  const workflow = readWorkflow(state, String(mark.content.workflowId));
  return workflow ? goingOn(workflow) : undefined;
}

function goingOn(workflow: WorkflowState): WorkflowDirectives | undefined {
  const { id, status } = workflow;
  if (status === 'done' || status === 'cancelled' || status === 'rejected') return undefined;
  const step = openStep(workflow);
  if (status === 'paused' && step?.status === 'failed') {
    return { id, action: 'retry', stepId: step.id };
  }
  return { id, action: 'resume' };
}

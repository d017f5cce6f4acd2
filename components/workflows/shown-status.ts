import type { WorkflowState, WorkflowStatus } from '@/lib/workflows/schema';
import type { Activity } from './workflow-controls.ts';

/** `asking`: a step waits for a human · `interrupted`: nothing works on it although something should. */
export type ShownStatus = WorkflowStatus | 'asking' | 'interrupted';

const LIVE: ReadonlySet<WorkflowStatus> = new Set(['planning', 'awaiting_approval', 'running']);

/** What a reader is told about a workflow: its status, in the light of what goes on around it. */
export function shownStatus({ status }: WorkflowState, activity: Activity): ShownStatus {
  if (activity === 'idle' && LIVE.has(status)) return 'interrupted';
  if (activity === 'waiting' && status === 'running') return 'asking';
  return status;
}

/**
 * The stretch of a long list of steps to show first: around the step where the workflow goes on.
 * @param most how many may be shown at once
 * @returns indexes, the second one exclusive
 */
export function stepWindow({ steps }: WorkflowState, most: number): [from: number, to: number] {
  if (steps.length <= most) return [0, steps.length];
  const open = steps.findIndex(({ status }) => status !== 'done' && status !== 'skipped');
  const current = open < 0 ? steps.length - 1 : open;
  const from = Math.max(0, Math.min(current - 2, steps.length - most));
  return [from, from + most];
}

import { type WorkflowState, workflowStateSchema } from '@/lib/workflows/schema';

/** A workflow as it stands in a thread's shared state, before anybody has looked whether it fits. */
export function rawWorkflow(state: unknown, id: string): unknown {
  if (typeof state !== 'object' || state === null) return undefined;
  const { workflows } = state as { workflows?: unknown };
  if (typeof workflows !== 'object' || workflows === null) return undefined;
  return Object.hasOwn(workflows, id) ? (workflows as Record<string, unknown>)[id] : undefined;
}

/** @returns null when it is not there, or not of the form of a workflow */
export function readWorkflow(state: unknown, id: string): WorkflowState | null {
  return workflowStateSchema.safeParse(rawWorkflow(state, id)).data ?? null;
}

/**
 * Reads one workflow again and again: the same object as before while nothing about it has changed,
 * however often the rest of the shared state does.
 */
export function workflowReader(id: string): (state: unknown) => WorkflowState | null {
  let text: string | undefined;
  let read: WorkflowState | null = null;
  return (state) => {
    const now = JSON.stringify(rawWorkflow(state, id));
    if (now !== text) read = readWorkflow(state, id);
    text = now;
    return read;
  };
}

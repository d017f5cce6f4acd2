import type { WorkflowState } from './schema.ts';

/** A workflow that is to be planned. `now` gives its ISO time of creation. */
export function newWorkflow(start: {
  id: string;
  definition: string;
  task: string;
  now: Date;
}): WorkflowState {
  const { id, definition, task, now } = start;
  return {
    id,
    definition,
    title: task.length > 80 ? `${task.slice(0, 79).toWellFormed()}…` : task,
    task,
    phase: 'planning',
    status: 'planning',
    steps: [],
    createdAt: now.toISOString(),
  };
}

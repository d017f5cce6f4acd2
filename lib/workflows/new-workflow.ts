import type { WorkflowRoute, WorkflowState } from './schema.ts';

/** A workflow that is to be planned. `now` gives its ISO time of creation. */
export function newWorkflow(start: {
  id: string;
  definition: string;
  task: string;
  route: WorkflowRoute;
  now: Date;
}): WorkflowState {
  const { id, definition, task, route, now } = start;
  return {
    id,
    definition,
    title: task.length > 80 ? `${task.slice(0, 79).toWellFormed()}…` : task,
    task,
    route,
    phase: 'planning',
    status: 'planning',
    steps: [],
    createdAt: now.toISOString(),
  };
}

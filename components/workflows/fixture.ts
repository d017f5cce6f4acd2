import type { StepStatus, WorkflowState, WorkflowStep } from '@/lib/workflows/schema';

/** A step for tests. */
export const step = (id: string, status: StepStatus): WorkflowStep => ({
  id,
  title: `Step ${id}`,
  instruction: 'Do it.',
  tools: [],
  check: '',
  status,
  attempts: status === 'pending' ? 0 : 1,
});

/** A workflow for tests, with one step for each status. */
export function workflow(status: WorkflowState['status'], ...steps: StepStatus[]): WorkflowState {
  return {
    id: 'w',
    definition: 'standard',
    title: 'A page',
    task: 'build a page',
    route: { handler: 'workflow_executor', intent: 'complex_task', confidence: 0.9 },
    phase: 'control',
    status,
    steps: steps.map((each, index) => step(String(index + 1), each)),
    createdAt: '2026-01-01T00:00:00.000Z',
  };
}

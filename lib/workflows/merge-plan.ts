import type { Plan, PlanStep } from '../decisions/schema.ts';
import { freeId } from './free-id.ts';
import type { WorkflowState, WorkflowStep } from './schema.ts';

const openStep = (step: PlanStep, id: string): WorkflowStep => ({
  ...step,
  id,
  status: 'pending',
  attempts: 0,
});

/** Whether a step needs no more work, so that no plan may change it. */
export const isSettled = ({ status }: WorkflowStep): boolean =>
  status === 'done' || status === 'skipped';

/**
 * The steps of a workflow under a new plan: those that are done or skipped stay as they are, the
 * others are replaced by the plan's, under ids that are unique.
 */
export function mergePlan(state: WorkflowState, plan: Plan): WorkflowStep[] {
  const steps = state.steps.filter(isSettled);
  const taken = new Set(steps.map(({ id }) => id));
  for (const step of plan.steps) {
    const id = freeId(step.id, taken);
    taken.add(id);
    steps.push(openStep(step, id));
  }
  return steps;
}

/** What is still to be done, as a plan a human can change. */
export function openPlan({ title, steps }: WorkflowState): Plan {
  const open = steps.filter((step) => !isSettled(step));
  return {
    title,
    steps: open.map(({ id, title: name, instruction, tools, check }) => ({
      id,
      title: name,
      instruction,
      tools,
      check,
    })),
  };
}

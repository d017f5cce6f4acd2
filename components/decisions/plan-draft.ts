import { type Plan, type PlanStep, planSchema } from '@/lib/decisions/schema';

export type PlanAction =
  | { type: 'retitled'; title: string }
  | { type: 'step_changed'; id: string; change: Partial<Pick<PlanStep, 'title' | 'instruction'>> }
  | { type: 'step_moved'; id: string; by: 1 | -1 }
  | { type: 'step_added' }
  | { type: 'step_removed'; id: string };

/** The plan after one edit of the human. A plan keeps at least one step. */
export function editPlan(plan: Plan, action: PlanAction): Plan {
  const { steps } = plan;
  switch (action.type) {
    case 'retitled':
      return { ...plan, title: action.title };
    case 'step_changed':
      return {
        ...plan,
        steps: steps.map((step) => (step.id === action.id ? { ...step, ...action.change } : step)),
      };
    case 'step_moved': {
      const from = steps.findIndex(({ id }) => id === action.id);
      const to = from + action.by;
      const [moved, other] = [steps[from], steps[to]];
      if (!moved || !other) return plan;
      return { ...plan, steps: steps.with(from, other).with(to, moved) };
    }
    case 'step_added':
      return { ...plan, steps: [...steps, newStep(steps)] };
    case 'step_removed':
      return steps.length === 1
        ? plan
        : { ...plan, steps: steps.filter(({ id }) => id !== action.id) };
  }
}

function newStep(steps: readonly PlanStep[]): PlanStep {
  const taken = new Set(steps.map(({ id }) => id));
  let number = steps.length + 1;
  while (taken.has(`step-${number}`)) number++;
  return { id: `step-${number}`, title: '', instruction: '', tools: [], check: '' };
}

/** Keys of fields that the plan cannot be approved with: `title`, `<step id>.title`, `<step id>.instruction`. */
export function planProblems(plan: Plan): string[] {
  const result = planSchema.safeParse(trimmed(plan));
  if (result.success) return [];
  return result.error.issues.map(({ path }) => {
    const [field, index, part] = path;
    if (field !== 'steps' || typeof index !== 'number') return String(field);
    return `${plan.steps[index]?.id}.${String(part)}`;
  });
}

/** The plan to send with an approval; none when it is approved as it was proposed. */
export function changedPlan(proposed: Plan, draft: Plan): Plan | undefined {
  const plan = trimmed(draft);
  return JSON.stringify(plan) === JSON.stringify(trimmed(proposed)) ? undefined : plan;
}

function trimmed({ title, steps }: Plan): Plan {
  return {
    title: title.trim(),
    steps: steps.map((step) => ({
      id: step.id,
      title: step.title.trim(),
      instruction: step.instruction.trim(),
      tools: step.tools,
      check: step.check,
    })),
  };
}

import type { Plan } from '../decisions/schema.ts';
import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import { type PlanRequest, planPrompt } from './plan-prompt.ts';
import { readPlan } from './read-plan.ts';

export type PlanTurn = { role: 'user' | 'assistant'; content: string };

/** Asks a model and gives its whole text. Throws what the provider threw, or the signal's reason. */
export type AskModel = (system: string, turns: PlanTurn[]) => Promise<string>;

/** The model wrote nothing that could be used as a plan, also after it was told what is wrong. */
export class PlanUnusableError extends AppError {
  constructor(problem: string) {
    super(
      'AGENT_EXECUTION_ERROR',
      'The model could not write a usable plan. Try again, or describe the task in smaller parts.',
      { detail: problem },
    );
    this.name = 'PlanUnusableError';
  }
}

/**
 * Has a model write a plan for a task; one that does not fit is given back once with what is wrong.
 * @throws PlanUnusableError, or whatever `ask` throws
 */
export async function writePlan(request: PlanRequest & { ask: AskModel }): Promise<Plan> {
  const { ask, maxSteps } = request;
  const task = request.task.slice(0, tunables.workflows.taskChars);
  const limits = { task, tools: request.tools.map(({ name }) => name), maxSteps };
  const system = planPrompt(request);
  const turns: PlanTurn[] = [{ role: 'user', content: task }];
  const first = await ask(system, turns);
  const read = readPlan(first, limits);
  if (read.plan) return read.plan;
  const correction = `That is not a usable plan:\n${read.problem}\nAnswer with the corrected JSON alone.`;
  const second = await ask(system, [
    ...turns,
    { role: 'assistant', content: first || '(nothing)' },
    { role: 'user', content: correction },
  ]);
  const corrected = readPlan(second, limits);
  if (!corrected.plan) throw new PlanUnusableError(corrected.problem);
  return corrected.plan;
}

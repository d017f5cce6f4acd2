import type { Plan } from '../decisions/schema.ts';
import {
  type AskModel,
  type WorkflowPorts,
  type WorkflowState,
  writePlan,
} from '../workflows/index.ts';
import { events } from './events.ts';
import { modelStep } from './model-step.ts';
import type { Turn } from './turn.ts';
import { messagesBefore, wordsOf } from './workflow-messages.ts';

type PlanPhase = Parameters<WorkflowPorts['plan']>[1];

const DEFAULT_MAX_STEPS = 20;

/**
 * Has the model plan the workflow's task, with the conversation before it in view.
 * @throws PlanUnusableError, or what ended the run
 */
export async function planWorkflow(
  turn: Turn,
  state: WorkflowState,
  phase: PlanPhase,
): Promise<Plan> {
  const before = wordsOf(messagesBefore(turn, state.id));
  // The task itself is the last thing the user said, and is asked by itself.
  const history = before.at(-1)?.role === 'user' ? before.slice(0, -1) : before;
  const ask: AskModel = async (system, turns) => {
    let text = '';
    await modelStep(
      {
        ...turn.options.limits,
        model: turn.options.model,
        system,
        messages: [...history, ...turns],
        tools: {},
        signal: turn.signal,
      },
      (part) => {
        if (part.type === 'text-delta') text += part.text;
      },
    );
    return text;
  };
  const name = `plan-${state.id}`;
  turn.emit(events.stepStarted(name));
  try {
    return await writePlan({
      ask,
      task: state.task,
      tools: turn.toolset.all(),
      maxSteps: phase?.config.maxSteps ?? DEFAULT_MAX_STEPS,
      instruction: phase?.config.instruction,
      context: turn.input.context
        .map(({ description, value }) => `${description}: ${value}`)
        .join('\n'),
      progress: progressOf(state),
    });
  } finally {
    turn.emit(events.stepFinished(name));
  }
}

/** What became of an earlier plan, for the planner; undefined for the first one. */
function progressOf({ steps, reason }: WorkflowState): string | undefined {
  if (steps.length === 0) return undefined;
  const told = steps.map(({ title, status, result, error }) => ({ title, status, result, error }));
  return JSON.stringify({ steps: told, reason });
}

import type { Interrupt, RunAgentInput } from '@ag-ui/client';
import type { AgentOptions } from './agent-options.ts';
import { continueWorkflow, startWorkflow } from './enter-workflow.ts';
import { prepareTurn } from './prepare-turn.ts';
import { routeHint, routeTurn } from './route-turn.ts';
import { RunAbort } from './run-abort.ts';
import { runSteps, type StepsOutcome } from './run-steps.ts';
import type { Emit } from './step-writer.ts';
import type { Turn } from './turn.ts';
import { WorkflowStore } from './workflow-store.ts';

export type RunOutcome =
  | { type: 'finished' }
  | { type: 'max_steps' }
  | { type: 'interrupt'; interrupts: Interrupt[] }
  /** The browser has to carry out these calls, by id. */
  | { type: 'client'; calls: string[] };

/** Answers the run's message: with a plan first where it is routed there, else step by step. */
async function answer(turn: Turn, store: WorkflowStore): Promise<StepsOutcome> {
  const routed = await routeTurn(turn);
  if (routed) {
    const { handler, type, confidence } = routed.classification;
    const route = { handler, intent: type, confidence };
    const planned = await startWorkflow(turn, store, routed.text, route);
    if (planned) return planned;
    turn.system += `\n\n${routeHint(routed.classification)}`;
  }
  return runSteps(turn);
}

/**
 * The work of one run, between RUN_STARTED and the terminal event.
 * @throws what ended the run: a provider's error, or the signal's reason.
 */
export async function runLoop(
  options: AgentOptions,
  input: RunAgentInput,
  signal: AbortSignal,
  emit: Emit,
): Promise<RunOutcome> {
  const { turn, settled } = await prepareTurn(options, input, signal, emit);
  const workflows = new WorkflowStore(turn.shared);
  // Whoever took the question back and says something new wants that to be answered.
  if (settled.withdrawn && input.messages.at(-1)?.role !== 'user') {
    workflows.settle();
    throw new RunAbort('stop');
  }
  const outcome =
    (await continueWorkflow(turn, workflows, settled.decided)) ?? (await answer(turn, workflows));
  return outcome.type === 'answered' ? { type: 'finished' } : outcome;
}

import type { Interrupt, RunAgentInput } from '@ag-ui/client';
import type { AgentOptions } from './agent-options.ts';
import { continueWorkflow, startWorkflow } from './enter-workflow.ts';
import { RunAbort } from './run-abort.ts';
import { runDirectives } from './run-directives.ts';
import { runSteps, type StepsOutcome } from './run-steps.ts';
import type { Emit } from './step-writer.ts';
import { userText } from './to-model-messages.ts';
import { prepareTurn, type Turn } from './turn.ts';
import { WorkflowStore } from './workflow-store.ts';

export type RunOutcome =
  | { type: 'finished' }
  | { type: 'max_steps' }
  | { type: 'interrupt'; interrupts: Interrupt[] };

/** Plans the user's new message where it was routed there, by the user or by what it says. */
async function planMessage(turn: Turn, store: WorkflowStore): Promise<StepsOutcome | undefined> {
  const { handler } = runDirectives(turn.input);
  const message = turn.input.messages.at(-1);
  if (!handler || message?.role !== 'user') return undefined;
  const route = { handler, intent: 'unknown', confidence: 1 };
  return startWorkflow(turn, store, userText(message.content), route);
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
  const workflows = new WorkflowStore(input.state, emit);
  if (settled.withdrawn) {
    workflows.settle();
    throw new RunAbort('stop');
  }
  const outcome =
    (await continueWorkflow(turn, workflows, settled.decided)) ??
    (await planMessage(turn, workflows)) ??
    (await runSteps(turn));
  if (outcome.type === 'answered' || outcome.type === 'client') return { type: 'finished' };
  return outcome;
}

import type { Interrupt, RunAgentInput } from '@ag-ui/client';
import type { AgentOptions } from './agent-options.ts';
import { RunAbort } from './run-abort.ts';
import { runSteps } from './run-steps.ts';
import type { Emit } from './step-writer.ts';
import { prepareTurn } from './turn.ts';

export type RunOutcome =
  | { type: 'finished' }
  | { type: 'max_steps' }
  | { type: 'interrupt'; interrupts: Interrupt[] };

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
  const { turn, withdrawn } = await prepareTurn(options, input, signal, emit);
  if (withdrawn) throw new RunAbort('stop');
  const outcome = await runSteps(turn);
  if (outcome.type === 'answered' || outcome.type === 'client') return { type: 'finished' };
  return outcome;
}

import type { RunAgentInput } from '@ag-ui/client';
import type { AgentOptions } from './agent-options.ts';
import { events } from './events.ts';
import { RunAbort } from './run-abort.ts';
import { toRunFailure } from './run-failure.ts';
import { type RunOutcome, runLoop } from './run-loop.ts';
import type { Emit } from './step-writer.ts';
import { asksForSuggestions, suggest } from './suggest.ts';

async function work(
  options: AgentOptions,
  input: RunAgentInput,
  signal: AbortSignal,
  emit: Emit,
): Promise<RunOutcome> {
  if (asksForSuggestions(input)) {
    await suggest(options, input, signal, emit);
    return { type: 'finished' };
  }
  const outcome = await runLoop(options, input, signal, emit);
  if (outcome.type === 'max_steps') {
    const message = `The assistant stopped after ${options.limits.maxSteps} steps, the limit of one run. It can continue where it stopped.`;
    emit(events.runStatus({ runId: input.runId, status: 'max_steps', message }));
  }
  return outcome;
}

/** The mark and the terminal event of a run that something ended. */
function endEarly(options: AgentOptions, input: RunAgentInput, error: unknown, emit: Emit): void {
  const { runId } = input;
  if (error instanceof RunAbort && error.kind !== 'timeout') {
    const status = error.kind === 'stop' ? 'stopped' : 'interrupted';
    emit(events.runStatus({ runId, status }));
    emit(events.runFinished(input));
    return;
  }
  const failure = toRunFailure(error);
  options.onFailure(failure, error);
  emit(events.runStatus({ runId, status: 'failed', ...failure }));
  emit(events.runError(failure));
}

/**
 * A whole run: RUN_STARTED, the work, and exactly one terminal event. Never throws; a stop is
 * obeyed at once, also when the model or a tool does not listen.
 */
export async function runToEnd(
  given: AgentOptions,
  input: RunAgentInput,
  controller: AbortController,
  emit: Emit,
): Promise<void> {
  const limit = setTimeout(() => controller.abort(new RunAbort('timeout')), given.limits.maxRunMs);
  let options = given;
  emit(events.runStarted(input));
  try {
    if (given.watchRun) options = { ...given, ...(await given.watchRun(given, input)) };
    const outcome = await work(options, input, controller.signal, emit);
    emit(events.runFinished(input, outcome));
  } catch (error) {
    endEarly(options, input, error, emit);
  } finally {
    clearTimeout(limit);
  }
}

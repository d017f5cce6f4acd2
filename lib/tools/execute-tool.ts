import * as z from 'zod';
import { AppError } from '../errors/index.ts';
import { record } from '../telemetry/index.ts';
import { tunables } from '../tunables.ts';
import type { ToolContext, ToolDefinition } from './schema.ts';

export type ToolOutcome = {
  /** What the model and the transcript get: JSON, or text that was cut at the tool's cap. */
  content: string;
  ok: boolean;
  failure?: ToolFailure;
};

/** `reason`: what the human said who refused. */
export type ToolFailure = { code: string; message: string; reason?: string };

/** The result of a call that failed, in a shape the model can correct itself from. */
export function failedOutcome(failure: ToolFailure): ToolOutcome {
  const { message } = failure;
  const { failureChars } = tunables.tools;
  const shown = { ...failure, message: message.slice(0, failureChars).toWellFormed() };
  return { ok: false, content: JSON.stringify({ error: shown }), failure: shown };
}

function failureOf(error: unknown, timedOut: boolean): ToolFailure {
  if (timedOut) {
    return { code: 'TIMEOUT', message: 'The tool took too long and was ended.' };
  }
  if (error instanceof AppError) return { code: error.code, message: error.message };
  return { code: 'TOOL_FAILED', message: 'The tool failed. Try another way or tell the user.' };
}

/** Ends when the signal fires although the work does not listen to it. */
function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function capped(result: unknown, cap: number): string {
  const content = typeof result === 'string' ? result : (JSON.stringify(result) ?? 'null');
  if (content.length <= cap) return content;
  const end = /[\uD800-\uDBFF]/.test(content.charAt(cap - 1)) ? cap - 1 : cap;
  return `${content.slice(0, end)}\n[cut: ${content.length - end} more characters]`;
}

type ToolCall = { input: unknown; signal: AbortSignal; context: ToolContext; basis?: string };

/**
 * Validates the input, runs the tool within its time-out and caps the result. A failure is an
 * outcome, never an exception, so that it cannot end the run.
 * @throws the signal's reason, when the run itself was stopped.
 */
export async function executeTool(tool: ToolDefinition, call: ToolCall): Promise<ToolOutcome> {
  const begin = performance.now();
  const { name, category } = tool;
  const measure = (outcome: string, characters: number) => {
    const durationMs = Math.round(performance.now() - begin);
    record('tool_call', { tool: name, category, outcome, characters, durationMs });
  };
  try {
    const outcome = await execute(tool, call);
    measure(outcome.failure?.code ?? 'ok', outcome.content.length);
    return outcome;
  } catch (error) {
    measure('STOPPED', 0);
    throw error;
  }
}

async function execute(tool: ToolDefinition, call: ToolCall): Promise<ToolOutcome> {
  const input = tool.input.safeParse(call.input);
  if (!input.success) {
    return failedOutcome({ code: 'INVALID_INPUT', message: z.prettifyError(input.error) });
  }
  const timeout = AbortSignal.timeout(tool.timeoutMs);
  const signal = AbortSignal.any([call.signal, timeout]);
  try {
    const { context, basis } = call;
    const work = tool.execute({ input: input.data, signal, context, basis });
    return { ok: true, content: capped(await untilAborted(work, signal), tool.resultCap) };
  } catch (error) {
    call.signal.throwIfAborted();
    return failedOutcome(failureOf(error, timeout.aborted));
  }
}

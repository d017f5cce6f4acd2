import type { Message } from '@ag-ui/core';
import { DECISION_ACTIVITY } from '@/lib/decisions/schema';
import { TIMING_ACTIVITY } from '@/lib/tools/schema';
import type { CallState } from './tool-call.ts';
import { errorCode, isErrorResult } from './tool-data.ts';
import { OUTPUT_ACTIVITY, type ToolOutput, toolOutputSchema } from './tool-output.ts';
import { toolTimingSchema } from './tool-timing.ts';

/** What a transcript says about one call. */
export type CallFacts = {
  /** Its arguments have arrived whole. */
  prepared: boolean;
  /** A decision about it is not made yet. */
  awaited: boolean;
  /** The user has gone on to something else since. */
  left: boolean;
  output: ToolOutput | undefined;
  durationMs: number | undefined;
};

/** @returns undefined when the call is not in these messages */
export function callFacts(messages: readonly Message[], callId: string): CallFacts | undefined {
  const index = messages.findLastIndex(
    (message) => message.role === 'assistant' && message.toolCalls?.some(({ id }) => id === callId),
  );
  const message = messages[index];
  if (message?.role !== 'assistant') return undefined;
  const call = message.toolCalls?.find(({ id }) => id === callId);
  const facts: CallFacts = {
    prepared: isJson(call?.function.arguments ?? ''),
    awaited: false,
    left: false,
    output: undefined,
    durationMs: undefined,
  };
  for (const later of messages.slice(index + 1)) {
    if (later.role === 'user') facts.left = true;
    if (later.role !== 'activity') continue;
    const { activityType, content } = later;
    if (content.toolCallId !== callId) continue;
    if (activityType === DECISION_ACTIVITY) facts.awaited = content.status === 'pending';
    if (activityType === OUTPUT_ACTIVITY) facts.output = toolOutputSchema.safeParse(content).data;
    if (activityType === TIMING_ACTIVITY) {
      facts.durationMs = toolTimingSchema.safeParse(content).data?.durationMs;
    }
  }
  return facts;
}

/** Whether two readings of a transcript say the same, so that nothing needs to be drawn again. */
export function sameFacts(a: CallFacts | undefined, b: CallFacts | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.prepared === b.prepared &&
    a.awaited === b.awaited &&
    a.left === b.left &&
    a.durationMs === b.durationMs &&
    outputSize(a.output) === outputSize(b.output)
  );
}

function outputSize(output: ToolOutput | undefined): string {
  const { chunks = [], truncated = false } = output ?? {};
  return `${chunks.length} ${chunks.at(-1)?.text.length ?? 0} ${truncated}`;
}

/** @param busy whether a run goes on that may still finish the call */
export function callState(
  result: string | undefined,
  facts: CallFacts | undefined,
  busy: boolean,
): CallState {
  if (result !== undefined) {
    if (!isErrorResult(result)) return 'done';
    const code = errorCode(result);
    if (code === 'DENIED') return 'denied';
    return code === 'NOT_FINISHED' || code === 'WITHDRAWN' ? 'stopped' : 'failed';
  }
  if (facts?.awaited) return 'waiting';
  if (!busy || facts?.left) return 'stopped';
  return facts?.prepared ? 'running' : 'preparing';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

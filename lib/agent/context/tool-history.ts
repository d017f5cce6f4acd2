import type { Message } from '@ag-ui/client';

/** A call of the transcript with its result, oldest first. */
export type PastCall = {
  tool: string;
  input: Record<string, unknown>;
  /** The result's JSON, or its text where it is none (cut off, say). */
  output: unknown;
  /** Set where the call failed. */
  error?: { code: string; message: string };
  /** Place of the result in the transcript. */
  at: number;
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};

export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

function errorOf(output: unknown): PastCall['error'] {
  const { code, message } = asRecord(asRecord(output).error);
  return typeof code === 'string' ? { code, message: asText(message) } : undefined;
}

/** The calls that were answered, in the order of their results. */
export function pastCalls(transcript: readonly Message[]): PastCall[] {
  const calls = new Map(
    transcript.flatMap((message) =>
      message.role === 'assistant'
        ? (message.toolCalls ?? []).map((call) => [call.id, call.function] as const)
        : [],
    ),
  );
  return transcript.flatMap((message, at) => {
    const call = message.role === 'tool' ? calls.get(message.toolCallId) : undefined;
    if (!call || message.role !== 'tool') return [];
    const output = parsed(asText(message.content));
    const error = errorOf(output);
    const input = asRecord(parsed(call.arguments));
    return [{ tool: call.name, input, output, at, ...(error ? { error } : {}) }];
  });
}

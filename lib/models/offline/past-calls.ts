import * as z from 'zod';
import type { ModelPrompt } from '../language-model.ts';

export type ToolError = { code: string; message: string; reason?: string };

/** A tool call of the conversation with what came of it. */
export type PastCall = {
  name: string;
  input: Record<string, unknown>;
  /** The result, parsed where it is JSON; undefined while there is none, and for a failed call. */
  result?: unknown;
  error?: ToolError;
};

const failureSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string().catch(''),
    reason: z.string().optional(),
  }),
});

/** JSON as a value; anything else as the text it is. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const asRecord = (value: unknown): Record<string, unknown> =>
  z.record(z.string(), z.unknown()).catch({}).parse(value);

function outcomeOf(output: unknown): Pick<PastCall, 'result' | 'error'> {
  const value = z.object({ value: z.unknown() }).safeParse(output).data?.value;
  const result = typeof value === 'string' ? parsedJson(value) : value;
  const failure = failureSchema.safeParse(result);
  return failure.success ? { error: failure.data.error } : { result };
}

/** The calls in a stretch of the conversation, in order, each with its outcome. */
export function pastCalls(messages: ModelPrompt): PastCall[] {
  const calls = new Map<string, PastCall>();
  for (const message of messages) {
    if (message.role !== 'assistant' && message.role !== 'tool') continue;
    for (const part of message.content) {
      if (part.type === 'tool-call') {
        calls.set(part.toolCallId, { name: part.toolName, input: asRecord(part.input) });
      }
      if (part.type === 'tool-result') {
        const call = calls.get(part.toolCallId) ?? { name: part.toolName, input: {} };
        calls.set(part.toolCallId, { ...call, ...outcomeOf(part.output) });
      }
    }
  }
  return [...calls.values()];
}

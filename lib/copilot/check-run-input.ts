import type { Message, ResumeEntry } from '@ag-ui/core';
import * as z from 'zod';
import { AppError } from '../errors/index.ts';

const ROLES = [
  'user',
  'assistant',
  'tool',
  'system',
  'developer',
  'activity',
  'reasoning',
] as const satisfies Message['role'][];
const STATUSES = ['resolved', 'cancelled'] as const satisfies ResumeEntry['status'][];

/** What every AG-UI run input has; the runtime looks at the rest. */
const runInputSchema = z.object({
  threadId: z.string(),
  runId: z.string(),
  messages: z.array(z.object({ id: z.string(), role: z.enum(ROLES) })),
  tools: z.array(z.object({ name: z.string(), description: z.string() })),
  context: z.array(z.object({ description: z.string(), value: z.string() })),
  resume: z.array(z.object({ interruptId: z.string(), status: z.enum(STATUSES) })).optional(),
});

/**
 * Refuses what is no AG-UI run input, naming the field. Done before the runtime does, because that
 * names none and prints a stack with what the client sent to the server's output.
 * @returns it as a value
 * @throws AppError INVALID_REQUEST
 */
export function checkRunInput(body: Uint8Array): unknown {
  const value = parseJson(body);
  const parsed = runInputSchema.safeParse(value);
  if (parsed.success) return value;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') || 'body';
  throw new AppError('INVALID_REQUEST', `${field}: ${issue?.message ?? 'does not fit'}`);
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new AppError('INVALID_REQUEST', 'The body is not valid JSON.');
  }
}

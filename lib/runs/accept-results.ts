import type { Message } from '@ag-ui/core';
import { readRunEvents } from './run-event-repository.ts';
import { listPath } from './run-path-repository.ts';
import { isReadable } from './run-repository.ts';
import { clientCallsSchema, type ThreadScope } from './schema.ts';

/**
 * Leaves out results of tools that nobody waits for: clients may answer only the calls that the
 * thread's last run left to the browser, each once. So a result of a tool of the server cannot be
 * forged, and one that comes after the conversation has gone on is not taken for an answer.
 */
export async function acceptResults(scope: ThreadScope, messages: Message[]): Promise<Message[]> {
  if (!messages.some(({ role }) => role === 'tool')) return messages;
  const open = await openClientCalls(scope);
  if (!open) return messages;
  return messages.filter((message) => message.role !== 'tool' || open.delete(message.toolCallId));
}

/** @returns undefined for a thread that is not there yet, which its first request makes whole */
async function openClientCalls(scope: ThreadScope): Promise<Set<string> | undefined> {
  if (!(await isReadable(scope))) return undefined;
  const [head] = await listPath(scope.tenantId, scope.threadId, { limit: 1 });
  if (!head) return undefined;
  if (head.status !== 'finished') return new Set();
  const last = (await readRunEvents(scope.tenantId, head.runId)).at(-1);
  const { result } = (last ?? {}) as { result?: unknown };
  return new Set(clientCallsSchema.safeParse(result).data?.clientCalls);
}

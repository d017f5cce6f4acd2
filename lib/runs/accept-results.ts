import type { Message } from '@ag-ui/core';
import { readRunEvents } from './run-event-repository.ts';
import { listPath, type PathRun } from './run-path-repository.ts';
import { isReadable } from './run-repository.ts';
import { clientCallsSchema, type ThreadScope } from './schema.ts';

export type AcceptedResults = {
  messages: Message[];
  /** The run whose calls the results answer: they count only while it is the thread's last. */
  head?: string;
};

/**
 * Leaves out results of tools that nobody waits for: clients may answer only the calls that the
 * thread's last run left to the browser, each once. So a result of a tool of the server cannot be
 * forged, and one that comes after the conversation has gone on is not taken for an answer.
 */
export async function acceptResults(
  scope: ThreadScope,
  messages: Message[],
): Promise<AcceptedResults> {
  if (!messages.some(({ role }) => role === 'tool')) return { messages };
  const head = await findHead(scope);
  if (!head) return { messages };
  const open = await openClientCalls(scope.tenantId, head);
  const accepted = messages.filter(
    (message) => message.role !== 'tool' || open.delete(message.toolCallId),
  );
  const answers = accepted.some(({ role }) => role === 'tool');
  return { messages: accepted, ...(answers && { head: head.runId }) };
}

/** @returns undefined for a thread that is not there yet, which its first request makes whole */
async function findHead(scope: ThreadScope): Promise<PathRun | undefined> {
  if (!(await isReadable(scope))) return undefined;
  const [head] = await listPath(scope.tenantId, scope.threadId, { limit: 1 });
  return head;
}

async function openClientCalls(tenantId: string, head: PathRun): Promise<Set<string>> {
  if (head.status !== 'finished') return new Set();
  const last = (await readRunEvents(tenantId, head.runId)).at(-1);
  const { result } = (last ?? {}) as { result?: unknown };
  return new Set(clientCallsSchema.safeParse(result).data?.clientCalls);
}

import type { BaseEvent } from '@ag-ui/core';
import { publishFeed } from '../feed/index.ts';
import { insertThread } from './insert-thread-repository.ts';
import { runFinished, runStarted } from './run-events.ts';
import type { ThreadScope } from './schema.ts';

/** Makes a thread whose only run has ended and holds the events given, which no agent produced. */
export async function recordThread(
  scope: ThreadScope,
  { runId, title, events }: { runId: string; title: string; events: BaseEvent[] },
): Promise<void> {
  const { tenantId, workspaceId, threadId } = scope;
  const opening = runStarted(threadId, runId, []);
  const ending = runFinished({ tenantId, threadId, runId });
  await insertThread(scope, { runId, title, events: [opening, ...events, ending] });
  publishFeed(tenantId, workspaceId, { type: 'threads_changed' });
}

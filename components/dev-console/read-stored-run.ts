import type { BaseEvent } from '@ag-ui/core';
import { apiRequest } from '@/hooks/api-request';
import type { RunInspection } from '@/lib/run-inspection/schema';
import type { TimedEvent } from './run-log.ts';

type Page = { events: { seq: number; at: string; event: BaseEvent }[]; next: number | null };

const addressOf = (threadId: string, runId: string) =>
  `/api/threads/${encodeURIComponent(threadId)}/runs/${encodeURIComponent(runId)}`;

/** The events of a run as they are stored. @throws ApiError */
export async function readStoredRun(
  threadId: string,
  runId: string,
  signal?: AbortSignal,
): Promise<TimedEvent[]> {
  const events: TimedEvent[] = [];
  let begun: number | undefined;
  for (let after: number | null = 0; after !== null; ) {
    const path: string = `${addressOf(threadId, runId)}/events?after=${after}`;
    const page: Page = await apiRequest<Page>(path, { signal });
    for (const { at, event } of page.events) {
      const time = Date.parse(at);
      begun ??= time;
      events.push({ at: time - begun, event });
    }
    after = page.next;
  }
  return events;
}

/** What the server still knows of the run's model calls. @throws ApiError */
export async function readInspection(
  threadId: string,
  runId: string,
  signal?: AbortSignal,
): Promise<RunInspection | null> {
  const path = `${addressOf(threadId, runId)}/inspection`;
  const { inspection } = await apiRequest<{ inspection: RunInspection | null }>(path, { signal });
  return inspection;
}

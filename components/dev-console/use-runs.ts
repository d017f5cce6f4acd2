import { useEffect, useMemo, useState } from 'react';
import { apiRequest } from '@/hooks/api-request';
import { useStore } from '@/hooks/store';
import type { RunSummary } from '@/lib/threads/schema';
import type { EventTap } from './event-tap.ts';
import { isOpening, type RunLog } from './run-log.ts';

/** A run that can be looked at: heard of by this tab, stored, or both. */
export type KnownRun = {
  runId: string;
  startedAt: number;
  status: string;
  question: string | null;
  tapped: RunLog | undefined;
  stored: boolean;
};

/**
 * All runs of a thread, newest first; read again with each one that begins or ends.
 * @param there whether the server knows the thread: a new conversation is stored with its first message
 */
export function useRuns(threadId: string, tap: EventTap, there: boolean): KnownRun[] {
  const tapped = useStore(tap.runs);
  const [stored, setStored] = useState<RunSummary[]>([]);
  const begun = tapped.length;
  const ended = tapped.filter(({ status }) => status !== 'running').length;
  const known = there || begun > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each run that begins or ends changes the list
  useEffect(() => {
    if (!known) return;
    const gone = new AbortController();
    const path = `/api/threads/${encodeURIComponent(threadId)}/runs`;
    apiRequest<{ runs: RunSummary[] }>(path, { signal: gone.signal }).then(
      ({ runs }) => setStored(runs),
      // What was heard can be looked at without it, and the next run asks again.
      () => undefined,
    );
    return () => gone.abort();
  }, [threadId, known, begun, ended]);
  return useMemo(() => joinRuns(tapped, stored), [tapped, stored]);
}

/** Runs that were heard and runs that are stored as one list, newest first. */
export function joinRuns(tapped: readonly RunLog[], stored: readonly RunSummary[]): KnownRun[] {
  const runs = new Map<string, KnownRun>();
  for (const { runId, startedAt, status, question } of stored) {
    const time = startedAt === null ? 0 : Date.parse(startedAt);
    runs.set(runId, { runId, startedAt: time, status, question, tapped: undefined, stored: true });
  }
  for (const run of tapped) {
    if (isOpening(run.runId)) continue;
    const known = runs.get(run.runId);
    const { runId, startedAt, status } = run;
    runs.set(runId, {
      question: null,
      stored: false,
      startedAt,
      ...known,
      runId,
      status: status === 'running' ? status : (known?.status ?? status),
      tapped: run,
    });
  }
  return [...runs.values()].sort((a, b) => b.startedAt - a.startedAt);
}

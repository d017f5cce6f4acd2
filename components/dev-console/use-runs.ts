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

type Page = { runs: readonly RunSummary[]; before: number | null };
/** What is known of the stored runs; `before` leads to older ones and is undefined before the first page. */
export type StoredRuns = { runs: readonly RunSummary[]; before: number | null | undefined };

/**
 * The runs of a thread, newest first; the newest are read again with each one that begins or ends.
 * @param there whether the server knows the thread: a new conversation is stored with its first message
 * @returns `readOlder` reads those before them; null when there are none
 */
export function useRuns(
  threadId: string,
  tap: EventTap,
  there: boolean,
): { runs: KnownRun[]; readOlder: (() => Promise<void>) | null } {
  const tapped = useStore(tap.runs);
  const [stored, setStored] = useState<StoredRuns>({ runs: [], before: undefined });
  const begun = tapped.length;
  const ended = tapped.filter(({ status }) => status !== 'running').length;
  const known = there || begun > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each run that begins or ends changes the list
  useEffect(() => {
    if (!known) return;
    const gone = new AbortController();
    apiRequest<Page>(pathOf(threadId), { signal: gone.signal }).then(
      (page) => setStored((known) => withNewest(known, page)),
      // What was heard can be looked at without it, and the next run asks again.
      () => undefined,
    );
    return () => gone.abort();
  }, [threadId, known, begun, ended]);
  const runs = useMemo(() => joinRuns(tapped, stored.runs), [tapped, stored]);
  const { before } = stored;
  const readOlder = async () => {
    const page = await apiRequest<Page>(`${pathOf(threadId)}?before=${before}`);
    setStored((known) => withOlder(known, page));
  };
  return { runs, readOlder: typeof before === 'number' ? readOlder : null };
}

const pathOf = (threadId: string) => `/api/threads/${encodeURIComponent(threadId)}/runs`;

/** The newest page was read once more; older runs stay known. */
export const withNewest = ({ runs, before }: StoredRuns, page: Page): StoredRuns => ({
  runs: once([...runs, ...page.runs]),
  before: before === undefined ? page.before : before,
});

export const withOlder = ({ runs }: StoredRuns, page: Page): StoredRuns => ({
  runs: once([...page.runs, ...runs]),
  before: page.before,
});

/** Each run as it was told last. */
const once = (runs: readonly RunSummary[]) => [
  ...new Map(runs.map((run) => [run.runId, run])).values(),
];

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

import { useEffect, useState } from 'react';
import type { RunInspection } from '@/lib/run-inspection/schema';
import { readInspection, readStoredRun } from './read-stored-run.ts';
import type { TimedEvent } from './run-log.ts';
import type { KnownRun } from './use-runs.ts';

type Loaded<Value> = { value: Value | null; error: unknown; reload: () => void };

/**
 * Something of a run, read again when `version` changes; until then the older one stands.
 * @param runId null while it is not wanted
 */
function useLoaded<Value>(
  runId: string | null,
  version: string,
  load: (signal: AbortSignal) => Promise<Value>,
): Loaded<Value> {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ runId: string; value: Value | null; error: unknown }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: these say what is loaded
  useEffect(() => {
    if (runId === null) return;
    const gone = new AbortController();
    const settle = (value: Value | null, error: unknown) => {
      if (gone.signal.aborted) return;
      setState((before) => {
        const known = before?.runId === runId ? before.value : null;
        return { runId, value: value ?? known, error };
      });
    };
    load(gone.signal).then(
      (value) => settle(value, undefined),
      (error) => settle(null, error),
    );
    return () => gone.abort();
  }, [runId, version, attempt]);
  const reload = () => setAttempt((before) => before + 1);
  const current = state?.runId === runId ? state : undefined;
  return { value: current?.value ?? null, error: current?.error, reload };
}

/** The stored events of a run. @param run null while they are not wanted */
export function useStoredEvents(threadId: string, run: KnownRun | null): Loaded<TimedEvent[]> {
  const runId = run?.runId ?? null;
  return useLoaded(runId, run?.status ?? '', (signal) =>
    readStoredRun(threadId, runId ?? '', signal),
  );
}

/** The events of a run: as they were heard, and where that would mislead as they are stored. */
export function useRunEvents(
  threadId: string,
  run: KnownRun | undefined,
): { events: readonly TimedEvent[] | null; error: unknown; reload: () => void } {
  const heard = run?.tapped;
  const live = heard && (heard.whole || heard.status === 'running' || !run.stored);
  const stored = useStoredEvents(threadId, run && !live ? run : null);
  if (live) return { events: heard.events, error: undefined, reload: () => undefined };
  // What was heard stands until the log is there, so that the views keep what was chosen in them.
  const events = stored.value ?? heard?.events ?? null;
  return { events, error: events ? undefined : stored.error, reload: stored.reload };
}

/** What the server knows of the run's model calls; read anew with each of its steps. */
export function useInspection(
  threadId: string,
  run: KnownRun | undefined,
  steps: number,
): Loaded<RunInspection | null> {
  const runId = run?.runId ?? null;
  return useLoaded(runId, `${run?.status} ${steps}`, (signal) =>
    readInspection(threadId, runId ?? '', signal),
  );
}

import type { RunInspection } from '@/lib/run-inspection/schema';
import type { TimedEvent } from './run-log.ts';
import type { KnownRun } from './use-runs.ts';

/** What every view of a run is given. */
export type RunViewProps = {
  threadId: string;
  run: KnownRun;
  events: readonly TimedEvent[];
  /** null as long as it is not known, and when the server does not know. */
  inspection: RunInspection | null;
};

import * as z from 'zod';
import { storableTime } from '../storable-time.ts';
import { tunables } from '../tunables.ts';
import type { MetricName } from './metrics/metric-definitions.ts';

export type { BrowserEventName, EventName, EventProperties } from './catalogue/index.ts';
export { METRICS, type MetricName, OTHER } from './metrics/metric-definitions.ts';

/** One event as a client sends it; what does not fit is refused by itself, with the reason. */
export const sentEventSchema = z.object({
  /** Makes an event that is sent twice count once. */
  id: z.uuid().toLowerCase().optional(),
  name: z.string().max(100),
  /** When it happened; now, unless given. */
  at: z.iso.datetime({ offset: true }).optional(),
  properties: z.record(z.string(), z.unknown()).default({}),
});
/** Body of POST `/api/telemetry`: an event, a list of them, or `{events}`; each is checked by itself. */
export const telemetryBodySchema = z.unknown();
export type SentEvent = z.input<typeof sentEventSchema>;

/** Answer of POST `/api/telemetry`. */
export type TakenEvents = {
  accepted: number;
  rejected: { index: number; reason: string }[];
};

/** A stored event, as operators read it. */
export type TelemetryEvent = {
  /** Grows with each event that is stored. */
  seq: number;
  at: string;
  name: string;
  workspaceId: string | null;
  threadId: string | null;
  runId: string | null;
  failed: boolean;
  properties: Record<string, unknown>;
};

/** A span of time to look at. `from` is inclusive, `to` is not. */
export const timeSpanSchema = z
  .object({ from: storableTime, to: storableTime })
  .refine(({ from, to }) => from < to, 'The beginning must be before the end.')
  .refine(
    ({ from, to }) => to.getTime() - from.getTime() <= tunables.telemetry.hourRollupMs,
    `At most ${tunables.telemetry.hourRollupMs / 86_400_000} days can be looked at.`,
  );
export type TimeSpan = z.infer<typeof timeSpanSchema>;

/** How a metric went: one figure for each step of the time looked at. */
export type Series = { counts: number[]; sums: number[] };
/** Milliseconds, null where nothing was measured. */
export type QuantileSeries = { p50: (number | null)[]; p95: (number | null)[] };
export type Total = { count: number; sum: number; p50?: number; p95?: number };

/** What a time came to. */
export type Period = {
  /** By metric and dimension. */
  totals: Partial<Record<MetricName, Record<string, Total>>>;
  /** By metric, over all dimensions. */
  overall: Partial<Record<MetricName, Total>>;
};

/** Answer of GET `/api/telemetry/dashboard`. */
export type Dashboard = Period & {
  /** Start of the first step. */
  from: string;
  to: string;
  stepMs: number;
  /** Of what is not a duration, by metric and dimension, as long as the steps are many. */
  series: Partial<Record<MetricName, Record<string, Series>>>;
  /** Of durations, over all dimensions. */
  quantiles: Partial<Record<MetricName, QuantileSeries>>;
  /**
   * What the time before of the same length came to, as far as the headline figures need it; null
   * when roll-ups do not reach back so far.
   */
  before: Period | null;
  storage: { name: string; bytes: number; rows: number }[];
};

/** Answer of GET `/api/telemetry/failures`: events that tell of something that went wrong, newest first. */
export type Failures = { events: TelemetryEvent[]; nextCursor: string | null };

/** What happened in a run, oldest first. */
export type RunTimeline = { runId: string; events: TelemetryEvent[] };

/** Answer of GET `/api/telemetry/runs/{id}`. */
export type OpenedRun = RunTimeline & {
  /** Id of the conversation that the run belongs to; null when it is not the caller's own. */
  conversation: string | null;
};

/** Answer of GET `/api/telemetry/events`: the newest, newest first. */
export type LiveTail = { events: TelemetryEvent[] };

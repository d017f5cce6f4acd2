import type { TelemetryEvent } from '@/lib/telemetry/schema';
import { durationOf } from './event-facts.ts';

export type TimelineRow = {
  event: TelemetryEvent;
  /** From the start of the run, in ms. */
  startMs: number;
  /** Null for what takes no time. */
  durationMs: number | null;
};
export type Timeline = { rows: TimelineRow[]; lengthMs: number };

/** When each of a run's events began: they are recorded when what they tell of ends. In the order of their beginnings. */
export function layOutTimeline(events: readonly TelemetryEvent[]): Timeline {
  const placed = events.map((event) => {
    const end = Date.parse(event.at);
    const durationMs = durationOf(event);
    return { event, durationMs, start: end - (durationMs ?? 0), end };
  });
  const startedAt = Math.min(...placed.map(({ start }) => start));
  const endedAt = Math.max(...placed.map(({ end }) => end));
  const rows = placed
    .toSorted((a, b) => a.start - b.start || b.end - a.end || a.event.seq - b.event.seq)
    .map(({ event, durationMs, start }) => ({ event, durationMs, startMs: start - startedAt }));
  return { rows, lengthMs: Math.max(1, endedAt - startedAt) };
}

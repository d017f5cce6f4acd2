import type { TimedEvent } from './run-log.ts';

/**
 * The times of a replay: those of the events, with long waits made short.
 * @returns for each event when it is played, in milliseconds since the beginning
 */
export function replayTimes(events: readonly TimedEvent[], longestWait: number): number[] {
  const times: number[] = [];
  let now = 0;
  let before = events[0]?.at ?? 0;
  for (const { at } of events) {
    now += Math.min(Math.max(at - before, 0), longestWait);
    before = at;
    times.push(now);
  }
  return times;
}

/** How many events have been played at a moment. */
export function playedAt(times: readonly number[], moment: number): number {
  const next = times.findIndex((time) => time > moment);
  return next === -1 ? times.length : next;
}

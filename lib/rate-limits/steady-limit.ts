import { tunables } from '../tunables.ts';
import type { LimitState } from './schema.ts';

const { windowMs } = tunables.limits;

/** What a limit has to say about one request. */
export type Verdict = {
  admitted: boolean;
  /** How long until nothing of the limit is in use, if nothing else comes. */
  busyMs: number;
};

/** How long one request is counted. */
export function costMs(perMinute: number): number {
  return windowMs / perMinute;
}

/** A limit is spent when it is in use for longer than this. What is lost in rounding is not held against anybody. */
export function slackMs(perMinute: number): number {
  return windowMs - costMs(perMinute) * (1 - 1 / 1_000);
}

/**
 * Judges a request and counts it if it is admitted. What is allowed in a minute may come at once, and
 * grows back evenly (generic cell rate algorithm): whoever has to wait waits for their next request
 * only, and not for the end of a minute.
 */
export function judge(busyMs: number, perMinute: number): Verdict {
  const busy = Math.max(0, busyMs);
  const admitted = busy <= slackMs(perMinute);
  return { admitted, busyMs: admitted ? busy + costMs(perMinute) : busy };
}

/** What is left after a verdict, and in how many seconds everything is back. */
export function stateAfter({ busyMs }: Verdict, limit: number): LimitState {
  const left = Math.floor((windowMs - busyMs) / costMs(limit) + 1 / 1_000);
  return {
    limit,
    remaining: Math.min(limit, Math.max(0, left)),
    resetSeconds: Math.max(0, Math.ceil(busyMs / 1_000)),
  };
}

/** Seconds after which a refused request would be admitted. */
export function secondsToWait({ busyMs }: Verdict, limit: number): number {
  return Math.max(1, Math.ceil((busyMs - slackMs(limit)) / 1_000));
}

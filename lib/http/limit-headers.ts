import type { LimitState } from '../rate-limits/index.ts';

/** Tells a client how much it may still ask for, in the names of the IETF draft. */
export function setLimitHeaders(headers: Headers, state: LimitState): void {
  headers.set('RateLimit-Limit', String(state.limit));
  headers.set('RateLimit-Remaining', String(state.remaining));
  headers.set('RateLimit-Reset', String(state.resetSeconds));
}

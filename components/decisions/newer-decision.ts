import type { Decision } from '@/lib/decisions/schema';

/** Of two states of a decision the one that came later: nothing that was settled waits again. */
export function newerDecision(known: Decision, fetched: Decision | null): Decision {
  if (fetched === null || fetched.id !== known.id) return known;
  return known.status === 'pending' ? fetched : known;
}

/** Whether it still waits for an answer at `now` (ms), though the server may not have said so yet. */
export function isOpen({ status, expiresAt }: Decision, now: number): boolean {
  return status === 'pending' && Date.parse(expiresAt) > now;
}

import type { Decision } from '@/lib/decisions/schema';

/** What came of a decision; each has its own word and look. */
export type Outcome =
  | 'allowed_once'
  | 'allowed_always'
  | 'denied'
  | 'answered'
  | 'approved'
  | 'approved_changed'
  | 'rejected'
  | 'sources_all'
  | 'sources_some'
  | 'sources_none'
  | 'expired'
  | 'withdrawn';

/** @returns null while it is pending and `open` */
export function outcomeOf({ status, answer, request }: Decision, open: boolean): Outcome | null {
  if (status === 'withdrawn') return 'withdrawn';
  if (status === 'expired') return 'expired';
  if (answer === null) return open ? null : 'expired';
  switch (answer.kind) {
    case 'question':
      return 'answered';
    case 'plan':
      if (answer.verdict === 'reject') return 'rejected';
      return answer.plan ? 'approved_changed' : 'approved';
    case 'sources': {
      if (answer.approved.length === 0) return 'sources_none';
      const all = request.kind === 'sources' && answer.approved.length === request.sources.length;
      return all ? 'sources_all' : 'sources_some';
    }
    case 'tool_approval':
      return (
        { allow_once: 'allowed_once', allow_always: 'allowed_always', deny: 'denied' } as const
      )[answer.verdict];
  }
}

/** Whether the human let it happen; null where there was nothing to let happen. */
export function isConsent(outcome: Outcome): boolean | null {
  switch (outcome) {
    case 'denied':
    case 'rejected':
    case 'sources_none':
      return false;
    case 'expired':
    case 'withdrawn':
      return null;
    default:
      return true;
  }
}

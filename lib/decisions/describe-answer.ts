import type { Principal } from '../auth/schema.ts';
import type { DecisionAnswer, DecisionStatus } from './schema.ts';

const VERDICTS = {
  allow_once: 'allowed once',
  allow_always: 'allowed for good',
  deny: 'denied',
  approve: 'approved',
  reject: 'rejected',
};

type Settled = {
  status: DecisionStatus;
  answer: DecisionAnswer | null;
  answeredBy: string | null;
  answeredVia: string | null;
};

/** Why a request takes no answer any more, for the person who came second. */
export function describeSettled(decision: Settled, { userId }: Principal): string {
  const { status, answer, answeredBy, answeredVia } = decision;
  if (status === 'withdrawn') return 'This is not asked any more: it was taken back.';
  if (status !== 'answered' || !answer) {
    return 'This request has expired and counts as denied. Ask the assistant again.';
  }
  const verdict = 'verdict' in answer ? VERDICTS[answer.verdict] : 'answered';
  const who = answeredBy === userId ? 'you' : 'somebody else';
  return `This was ${verdict} already, by ${who} (${answeredVia}). The first answer counts.`;
}

import type { Message } from '@ag-ui/core';
import type { CitedPassage } from '@/lib/knowledge/schema.ts';
import { RUN_STATUS_ACTIVITY } from '@/lib/runs/schema.ts';
import { chatError } from './chat-error.ts';
import { runStatusSchema } from './run-status.ts';
import { textOf } from './transcript.ts';
import { citedPassages, passagesByNumber, searchResultsOfTurn } from './turn-sources.ts';

/** How a conversation ends as it stands. */
export type LastTurn = {
  /** The answer it ends with; null when it ends otherwise. */
  answerId: string | null;
  /** What that answer rests on: what it cites, or else what was found for it. */
  passages: readonly CitedPassage[] | null;
  asked: string;
  failed: { retryable: boolean } | null;
};

/** What came last in a conversation that nobody is working on. */
export function lastTurn(messages: readonly Message[]): LastTurn {
  const asked = textOf(messages.findLast(({ role }) => role === 'user'));
  const last = messages.at(-1);
  const none = { answerId: null, passages: null, asked, failed: null };
  if (last?.role === 'activity' && last.activityType === RUN_STATUS_ACTIVITY) {
    const { data } = runStatusSchema.safeParse(last.content);
    if (data?.status !== 'failed') return none;
    const { retryable } = chatError(data.code ?? 'AGENT_EXECUTION_ERROR', '');
    return { ...none, failed: { retryable } };
  }
  const text = textOf(last);
  if (last?.role !== 'assistant' || !text.trim()) return none;
  const found = passagesByNumber(searchResultsOfTurn(messages, last.id));
  const cited = citedPassages(text, found);
  const passages = cited.length > 0 ? cited : [...found.values()];
  return { ...none, answerId: last.id, passages };
}

import type { Message } from '@ag-ui/core';
import { applySummary } from './apply-summary.ts';
import { estimateMessageTokens } from './estimate-tokens.ts';
import { pinnedFacts } from './pinned-facts.ts';
import type { SummaryContent } from './schema.ts';
import { type SummariseOptions, summarise } from './summarise-turns.ts';
import { readTurns } from './transcript-turns.ts';

/**
 * Summarises a conversation whole, on top of what its newest summary stands for. The summary keeps
 * no message of it: where it stands, every message after it goes to the model.
 * @throws the signal's reason
 */
export async function summariseConversation(
  transcript: readonly Message[],
  options: Pick<SummariseOptions, 'model' | 'signal'> = {},
): Promise<SummaryContent> {
  const { messages, summary } = applySummary(transcript);
  const told = await summarise(messages, { ...options, earlier: summary?.text });
  const turns = readTurns(messages).filter((turn) => turn.messages[0]?.role === 'user').length;
  const tokens = messages.reduce((sum, message) => sum + estimateMessageTokens(message), 0);
  return {
    ...told,
    turns: turns + (summary?.turns ?? 0),
    tokens: tokens + (summary?.tokens ?? 0),
    keptFromMessageId: '',
    pinned: pinnedFacts(summary?.pinned ?? [], messages),
  };
}

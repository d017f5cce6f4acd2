import type { Message } from '@ag-ui/core';
import { tunables } from '../tunables.ts';
import { estimateMessageTokens, estimateTokens } from './estimate-tokens.ts';
import { pinnedFacts } from './pinned-facts.ts';
import type { SummaryContent } from './schema.ts';
import { type OpenCall, readTurns, splitsCall, type Turn } from './transcript-turns.ts';

export type SummaryPlan = {
  /** The oldest turns, to be told by the summary from now on. */
  replaced: Message[];
  /** The rest, word for word; begins with a user message. */
  kept: Message[];
  keptFromMessageId: string;
  /** Turns and their estimated tokens among `replaced`. */
  turns: number;
  tokens: number;
  /** Facts and open tool calls to carry over word for word. */
  pinned: string[];
};

export type SummaryLimits = {
  /** Estimated tokens that summary and messages may take together. */
  budgetTokens: number;
  /** The summary that already stands for what came before the messages. */
  summary?: SummaryContent;
};

/** What a summary takes of the budget. */
export function summaryTokens({ text, pinned }: Pick<SummaryContent, 'text' | 'pinned'>): number {
  return pinned.reduce((sum, fact) => sum + estimateTokens(fact), estimateTokens(text));
}

/** Index of the first turn to keep: the last always, others as long as there is room. */
function firstByRoom(sizes: readonly number[], budgetTokens: number): number {
  const { keptShare, keptTurns } = tunables.memory;
  let first = sizes.length - 1;
  let used = sizes[first] ?? 0;
  while (first > 0) {
    used += sizes[first - 1] ?? 0;
    const wanted = sizes.length - first < keptTurns ? 1 : keptShare;
    if (used > budgetTokens * wanted) break;
    first -= 1;
  }
  return first;
}

/** An earlier turn with a call that is still open is kept too, unless that takes too much room. */
function withOpenCalls(first: number, turns: readonly Turn[], sizes: number[], room: number) {
  const open = turns.findIndex((turn) => turn.openCalls.length > 0);
  if (open < 0 || open >= first) return first;
  const used = sizes.slice(open).reduce((sum, size) => sum + size, 0);
  return used <= room ? open : first;
}

const asFact = ({ name, args }: OpenCall) =>
  `Open tool call: ${name} ${args}`.slice(0, tunables.memory.pinnedFactChars);

/**
 * Decides which of the oldest turns a summary is to replace, or undefined when everything fits or
 * nothing can be replaced. Turns are replaced whole, a call is never parted from its result, and
 * the last turn always stays. Once done, the same budget asks for nothing more.
 */
export function planSummary(
  messages: readonly Message[],
  { budgetTokens, summary }: SummaryLimits,
): SummaryPlan | undefined {
  const turns = readTurns(messages);
  const sizes = turns.map((turn) =>
    turn.messages.reduce((sum, message) => sum + estimateMessageTokens(message), 0),
  );
  const total = sizes.reduce((sum, size) => sum + size, summary ? summaryTokens(summary) : 0);
  if (total <= budgetTokens) return undefined;
  const room = budgetTokens * tunables.memory.openCallShare;
  let first = withOpenCalls(firstByRoom(sizes, budgetTokens), turns, sizes, room);
  while (first > 0 && splitsCall(turns, first)) first -= 1;
  const opening = turns[first]?.messages[0];
  if (first === 0 || !opening) return undefined;
  const replaced = turns.slice(0, first);
  const told = replaced.flatMap((turn) => turn.messages);
  const open = replaced.flatMap((turn) => turn.openCalls.map(asFact));
  return {
    replaced: told,
    kept: turns.slice(first).flatMap((turn) => turn.messages),
    keptFromMessageId: opening.id,
    turns: replaced.filter((turn) => turn.messages[0]?.role === 'user').length,
    tokens: sizes.slice(0, first).reduce((sum, size) => sum + size, 0),
    pinned: pinnedFacts([...(summary?.pinned ?? []), ...open], told),
  };
}

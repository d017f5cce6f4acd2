import type { ModelMessage } from 'ai';

export type FittedHistory = {
  messages: ModelMessage[];
  /** Turns left out at the beginning. */
  cutTurns: number;
};

/** A turn is a user message and everything until the next one. */
function turnsOf(messages: ModelMessage[]): ModelMessage[][] {
  const turns: ModelMessage[][] = [];
  for (const message of messages) {
    const last = turns.at(-1);
    if (message.role === 'user' || !last) turns.push([message]);
    else last.push(message);
  }
  return turns;
}

const size = (turn: ModelMessage[]) =>
  turn.reduce((sum, { content }) => sum + JSON.stringify(content).length, 0);

/**
 * Keeps the latest turns that fit into `maxChars`, whole, so that a tool call is never parted from
 * its result; the last turn stays in any case.
 */
export function fitHistory(messages: ModelMessage[], maxChars: number): FittedHistory {
  const turns = turnsOf(messages);
  let used = 0;
  let first = turns.length;
  while (first > 0) {
    used += size(turns[first - 1] ?? []);
    if (used > maxChars && first < turns.length) break;
    first -= 1;
  }
  return { messages: turns.slice(first).flat(), cutTurns: first };
}

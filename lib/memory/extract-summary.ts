import type { Message } from '@ag-ui/core';
import { rankSentences } from '../models/index.ts';
import { tunables } from '../tunables.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { messageText, shortened } from './message-text.ts';
import { readTurns, type Turn } from './transcript-turns.ts';

const QUESTION_CHARS = 160;
const SENTENCE_CHARS = 300;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What the assistant said in a turn, without the code and tables that a line cannot hold. */
function answerOf(turn: Turn): string {
  return turn.messages
    .filter((message) => message.role === 'assistant')
    .map(messageText)
    .join('\n\n')
    .replace(/```[\s\S]*?(?:```|$)/g, ' ')
    .slice(0, tunables.memory.summaryMessageChars);
}

function lineOf(turn: Turn, best: string | undefined): string | undefined {
  const said = turn.messages.filter(({ role }) => role === 'user').map(messageText);
  const asked = oneLine(said.join(' '));
  const answer = best ?? oneLine(answerOf(turn));
  if (!asked && !answer) return undefined;
  const told = shortened(oneLine(answer), SENTENCE_CHARS) || '(no answer)';
  return asked ? `- “${shortened(asked, QUESTION_CHARS)}” → ${told}` : `- ${told}`;
}

/** Drops the lines that say least until the rest fits; order stays. */
function fitting(lines: string[], budgetTokens: number): string[] {
  const score = new Map<number, number>();
  // With a full stop every line is a whole sentence, also one that was shortened.
  const sentences = lines.map((line) => `${line}.`);
  for (const { index, score: value } of rankSentences(sentences)) {
    score.set(index, Math.max(value, score.get(index) ?? 0));
  }
  const order = lines
    .map((line, index) => ({ line, index, score: score.get(index) ?? 0 }))
    .sort((a, b) => b.score - a.score || b.index - a.index);
  let used = 0;
  const kept = order.filter(({ line }) => {
    const size = estimateTokens(line) + 1;
    if (used + size > budgetTokens) return false;
    used += size;
    return true;
  });
  return kept.sort((a, b) => a.index - b.index).map(({ line }) => line);
}

/**
 * A summary without a language model: a line a turn with what was asked and the sentence of the
 * answer that says most, behind the lines of the summary before it. Deterministic.
 */
export function extractSummary(earlier: string | undefined, replaced: readonly Message[]): string {
  const turns = readTurns(replaced);
  const best = new Map<number, string>();
  for (const { index, text } of rankSentences(turns.map(answerOf))) {
    if (!best.has(index)) best.set(index, text);
  }
  const known = (earlier ?? '').split('\n').filter((line) => line.trim() !== '');
  const added = turns.map((turn, index) => lineOf(turn, best.get(index)));
  const lines = [...known, ...added.filter((line) => line !== undefined)];
  return fitting(lines, tunables.memory.summaryTokens).join('\n');
}

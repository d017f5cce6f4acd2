import { parseCommand } from './parse-command.ts';
import { couldBe, type ShellWord } from './read-word.ts';

/** A word of a rule; `any` is a bare `*`, which stands for one word, or for all further ones at the end. */
export type PatternWord = ShellWord & { any: boolean };

/**
 * Reads a rule's pattern (`npm run *`, `git status`) as the words it consists of; quotes work as in
 * a command. Several commands in a pattern give several lists; nothing readable gives none.
 */
export function readPattern(pattern: string): { words: PatternWord[][]; sound: boolean } {
  const { commands, features, doubts } = parseCommand(pattern);
  const words = commands.map((command) =>
    command.map((word) => ({ ...word, any: word.source === '*' })),
  );
  const harmless = [...features].every((feature) => feature === 'glob' || feature === 'tilde');
  return { words, sound: words.length === 1 && harmless && doubts.size === 0 };
}

/** Whether a pattern is one that an allow rule can use: a single command without shell features. */
export const isCommandPattern = (pattern: string): boolean => readPattern(pattern).sound;

/** The word of a deny rule against a word of a command: `*` inside of the rule's word is any text. */
export function mayMean(pattern: PatternWord, word: ShellWord): boolean {
  if (pattern.any) return true;
  if (word.expands === 'no') {
    const pieces = pattern.expands === 'no' ? [pattern.text] : pattern.pieces;
    return couldBe(pieces, word.text) || pattern.source === word.text;
  }
  return pattern.source === word.source || couldBe(word.pieces, pattern.text);
}

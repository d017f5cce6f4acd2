import { type PatternWord, readPattern } from './command-pattern.ts';
import { inspectCommand } from './inspect-command.ts';
import { isKnown, type ShellWord } from './read-word.ts';
import type { ShellFeature } from './schema.ts';

/** With these, a shell runs the commands that the tree lists, and touches nothing else. */
const HARMLESS = new Set<ShellFeature>([
  'builtin',
  'glob',
  'group',
  'list',
  'negation',
  'pipe',
  'redirection-discard',
  'redirection-duplicate',
  'subshell',
  'tilde',
  'wrapper',
]);

/**
 * Whether a rule that allows `pattern` covers the whole command line. Words are compared exactly; a
 * `*` stands for one word, at the end for any number of words, and alone for one plain command.
 * False when in doubt: every command in the line has to match, nothing may be substituted, assigned
 * or written, and wrappers such as `sudo` count as the program that the rule has to name.
 */
export function matchesCommandRule(pattern: string, command: string): boolean {
  const { words: patterns, sound } = readPattern(pattern);
  const [rule] = patterns;
  if (!sound || !rule) return false;
  const { commands, doubts, features, plain } = inspectCommand(command);
  if (doubts.size > 0) return false;
  const exact = !rule.some((word) => word.any);
  for (const feature of features) {
    if (!HARMLESS.has(feature) && !(feature === 'nested-script' && exact)) return false;
  }
  if (rule.length === 1 && !exact) return plain;
  const written = commands.filter((entry) => entry.written);
  return written.length > 0 && written.every(({ words }) => covers(rule, words));
}

function covers(rule: readonly PatternWord[], words: readonly ShellWord[]): boolean {
  const [name] = words;
  if (!name || !isKnown(name) || words.some(couldBeOption)) return false;
  const open = rule.at(-1)?.any === true;
  const fixed = open ? rule.slice(0, -1) : rule;
  if (open ? words.length < fixed.length : words.length !== fixed.length) return false;
  return fixed.every((pattern, at) => {
    const word = words[at];
    if (!word) return false;
    if (pattern.any) return isKnown(word);
    return word.expands === 'no'
      ? pattern.expands === 'no' && pattern.text === word.text
      : pattern.source === word.source;
  });
}

/** A file may have the name of an option, so a word that begins with a wildcard may become one. */
const couldBeOption = (word: ShellWord) =>
  !isKnown(word) && (word.expands === 'unknown' || !/^[A-Za-z0-9_./~]/.test(word.source));

import { mayMean, type PatternWord, readPattern } from './command-pattern.ts';
import { type Inspection, inspectCommand } from './inspect-command.ts';
import { couldBe, programName, type ShellWord } from './read-word.ts';

/**
 * Whether a rule that denies `pattern` stops the command line. True when in doubt: one matching
 * command is enough, wherever it stands (behind `sudo`, in `sh -c '…'`, in a substitution), further
 * arguments do not matter, options before a word of the rule are skipped, one-letter options count
 * in any order, and a line that cannot be understood is stopped as soon as it names the program.
 */
export function deniesCommand(pattern: string, command: string): boolean {
  const rules = readPattern(pattern).words;
  if (rules.length === 0) return false;
  const inspection = inspectCommand(command);
  return rules.some(
    (rule) =>
      inspection.commands.some(({ words }) => meets(rule, words)) ||
      (inspection.doubts.size > 0 && mentions(inspection, rule[0])),
  );
}

const LETTERS = /^-[A-Za-z]+$/;

function meets(rule: readonly PatternWord[], words: readonly ShellWord[]): boolean {
  const [program, ...rest] = rule;
  const [name, ...args] = words;
  if (!program || !name || !mayMean(nameOf(program), nameOf(name))) return false;
  const wanted = new Set(lettersOf(rest));
  for (const letter of lettersOf(args)) wanted.delete(letter);
  const unsure = args.some((word) => word.expands === 'unknown');
  if (wanted.size > 0 && !unsure) return false;
  return follows(
    rest.filter((word) => !LETTERS.test(word.text)),
    args,
  );
}

const lettersOf = (words: readonly ShellWord[]) =>
  words.flatMap((word) => (LETTERS.test(word.text) ? [...word.text.slice(1)] : []));

/** The words of the rule come in this order, with nothing but options (and their values) between. */
function follows(rule: readonly PatternWord[], args: readonly ShellWord[]): boolean {
  const reached = Array.from({ length: args.length + 2 }, () => new Set<number>());
  reached[0]?.add(0);
  for (const [at, places] of reached.entries()) {
    const word = args[at];
    for (const place of places) {
      const pattern = rule[place];
      if (!pattern || (pattern.any && place === rule.length - 1)) return true;
      if (!word) continue;
      if (word.expands === 'unknown' && !/^["']/.test(word.source)) return true;
      if (mayMean(pattern, word)) reached[at + 1]?.add(place + 1);
      if (!word.text.startsWith('-')) continue;
      reached[at + 1]?.add(place);
      if (at + 2 <= args.length) reached[at + 2]?.add(place);
    }
  }
  return false;
}

/** The word as the bare name of a program, in lower case. */
function nameOf<Name extends ShellWord>(word: Name): Name {
  const last = word.pieces.findLastIndex((piece) => piece?.includes('/'));
  const pieces = word.pieces
    .slice(Math.max(last, 0))
    .map((piece, at) => (piece !== null && at === 0 ? programName(piece) : piece?.toLowerCase()))
    .map((piece) => piece ?? null);
  return { ...word, text: programName(word.text), source: programName(word.source), pieces };
}

/** Whether any text of the command names the program, with or without quotes, or by wildcards. */
function mentions({ texts }: Inspection, program: PatternWord | undefined): boolean {
  if (!program || program.any) return true;
  const name = programName(program.text);
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const named = new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'iu');
  return texts.some((text) => {
    const bare = text.replace(/\\\n|['"\\]/g, '');
    return named.test(text) || named.test(bare) || bare.split(BETWEEN).some(byWildcards(name));
  });
}

const BETWEEN = /[\s;&|<>()`/]+/;
const WILDCARD = /[*?{},]|\[[^\][]*\]/;

/** `r[m]` and `r?` may be `rm`; a word that begins with a wildcard may be anything and is not meant. */
const byWildcards = (name: string) => (word: string) =>
  WILDCARD.test(word) &&
  word.search(WILDCARD) > 0 &&
  couldBe(
    word.split(WILDCARD).flatMap((piece, at) => (at === 0 ? [piece] : [null, piece])),
    name,
  );

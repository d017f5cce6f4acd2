import { WORD_CLASSES } from './evidence/word-classes.ts';

type Element =
  | { kind: 'start' }
  | { kind: 'gap'; max: number }
  | { kind: 'word'; words: ReadonlySet<string>; prefixes: readonly string[]; optional: boolean };

/** A compiled phrase of the evidence tables; README.md has the notation. */
export type Phrase = readonly Element[];

const GAPS: Record<string, number> = { _: 3, '..': 10 };

function expand(part: string): string[] {
  const name = /^<(\w+)>$/.exec(part)?.[1];
  if (name === undefined) return [part];
  const words = WORD_CLASSES[name];
  if (!words) throw new Error(`The evidence tables name a class of words that is missing: ${part}`);
  return words.trim().split(/\s+/).flatMap(expand);
}

function compileElement(source: string): Element {
  const max = GAPS[source];
  if (max !== undefined) return { kind: 'gap', max };
  if (source === '^') return { kind: 'start' };
  const optional = source.length > 1 && source.endsWith('?');
  const parts = (optional ? source.slice(0, -1) : source).split('|').flatMap(expand);
  return {
    kind: 'word',
    words: new Set(parts.filter((part) => !part.endsWith('*'))),
    prefixes: parts.filter((part) => part.endsWith('*')).map((part) => part.slice(0, -1)),
    optional,
  };
}

export const compilePhrase = (source: string): Phrase => source.split(' ').map(compileElement);

/** Whether the phrase, from its element `from` on, stands at `position`; gaps are bounded, so this is quick. */
export function matchesAt(
  phrase: Phrase,
  words: readonly string[],
  position: number,
  from = 0,
): boolean {
  const element = phrase[from];
  if (!element) return true;
  if (element.kind === 'start') {
    return words[position] === '^' && matchesAt(phrase, words, position + 1, from + 1);
  }
  if (element.kind === 'gap') return matchesAfterGap(phrase, words, position, from, element.max);
  let at = position;
  while (words[at] === '^') at += 1;
  const word = words[at];
  const fits =
    word !== undefined &&
    (element.words.has(word) || element.prefixes.some((prefix) => word.startsWith(prefix)));
  if (fits && matchesAt(phrase, words, at + 1, from + 1)) return true;
  return element.optional && matchesAt(phrase, words, position, from + 1);
}

function matchesAfterGap(
  phrase: Phrase,
  words: readonly string[],
  position: number,
  from: number,
  max: number,
): boolean {
  for (let at = position, skipped = 0; skipped <= max; at += 1) {
    if (matchesAt(phrase, words, at, from + 1)) return true;
    const word = words[at];
    if (word === undefined || word === '.') return false;
    if (word !== '^') skipped += 1;
  }
  return false;
}

/** The words a phrase begins with, for an index; undefined when they cannot be listed. */
export function firstWords(phrase: Phrase): ReadonlySet<string> | undefined {
  const element = phrase[0]?.kind === 'start' ? phrase[1] : phrase[0];
  if (element?.kind !== 'word' || element.optional || element.prefixes.length > 0) return undefined;
  return element.words;
}

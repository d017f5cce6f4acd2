import { stemmer } from 'stemmer';
import { STOP_WORDS, SYNONYM_GROUPS, WEAK_WORDS } from './word-lists.ts';

/** A word of a text with its place, UTF-16 code units, end exclusive. */
export type Word = { text: string; start: number; end: number };

const WORD = /[\p{L}\p{N}]+(?:[_\-.'’/][\p{L}\p{N}]+)*/gu;

export function words(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const GERMAN_ENDING = /(?:ungen|ung|en|er|es|em|e|n|s)$/;

/** Root of a word: Porter for English, endings cut for words with German letters, lower case. */
export function stem(word: string): string {
  const plain = word.toLowerCase().replace(/['’]s?$/, '');
  if (/[äöüß]/.test(plain)) {
    return plain.length > 5 ? plain.replace(GERMAN_ENDING, '') : plain;
  }
  return /^[a-z]+$/.test(plain) ? stemmer(plain) : plain;
}

/** A word and, for compounds such as `start-up` or `DATABASE_URL`, its parts. */
function forms(word: string): string[] {
  const parts = word.split(/[_\-./]/).filter((part) => part.length > 1);
  return parts.length > 1 ? [word, parts.join(''), ...parts] : [word];
}

/** All stems a text can be found by, neighbours joined included ("back up" is found by "backup"). */
export function stemSet(text: string): Set<string> {
  const found = new Set<string>();
  let before = '';
  for (const { text: word } of words(text)) {
    for (const form of forms(word)) found.add(stem(form));
    if (before) found.add(stem(before + word));
    before = word;
  }
  return found;
}

export const isStopWord = (word: string) => STOP_WORDS.has(word.toLowerCase().replace('’', "'"));

const weakStems = new Set(Array.from(WEAK_WORDS, stem));
export const isWeakStem = (stemmed: string) => weakStems.has(stemmed);

const synonyms = new Map<string, Set<string>>();
for (const group of SYNONYM_GROUPS) {
  const stems = group.split(' ').map(stem);
  for (const one of stems) {
    const known = synonyms.get(one) ?? new Set();
    for (const other of stems) if (other !== one) known.add(other);
    synonyms.set(one, known);
  }
}

/** Stems that may stand for the given one. */
export function synonymsOf(stemmed: string): ReadonlySet<string> {
  return synonyms.get(stemmed) ?? new Set();
}

import { tunables } from '../../tunables.ts';
import type { DocumentKind } from '../parse/parsed-document.ts';
import { cleanPassage } from './clean-passage.ts';
import { ACTION_WORDS, VAGUE_NOUNS } from './common-words.ts';
import { entityKey } from './entity-key.ts';
import type { EntityKind } from './entity-kinds.ts';
import { identifiersInSource, identifiersInSpans } from './find-identifiers.ts';
import { type Found, findNames } from './find-names.ts';
import { findTerms } from './find-terms.ts';
import { tokensOf } from './tokens.ts';
import type { WordCases } from './word-cases.ts';

/** Something that a passage speaks of: its key, as the passage writes it, how often. */
export type ExtractedEntity = { key: string; name: string; kind: EntityKind; frequency: number };

const { passageChars, passageEntities, nameChars } = tunables.graph;
/** Two letters in a row, in any script. */
const HAS_WORD = /\p{L}[\p{L}\p{M}]/u;

/**
 * What a passage speaks of, without a model: names, noun phrases and identifiers. The same text
 * always gives the same list; the weightiest come first.
 * @param cases how the whole document writes its words
 */
export function extractEntities(
  text: string,
  options: { cases: WordCases; kind?: DocumentKind },
): ExtractedEntity[] {
  const { cases, kind = 'text' } = options;
  const found = new Map<string, ExtractedEntity>();
  const add = (name: string, entityKind: EntityKind) => {
    const key = entityKind === 'code' ? codeKey(name) : entityKey(name, cases.language);
    if (key === '' || !HAS_WORD.test(key) || name.length > nameChars) return;
    const known = found.get(key);
    if (known) known.frequency += 1;
    else found.set(key, { key, name, kind: entityKind, frequency: 1 });
  };
  const source = text.slice(0, passageChars);
  if (kind === 'code' || kind === 'json') {
    for (const name of identifiersInSource(source)) add(name, 'code');
  } else {
    const { prose, code } = cleanPassage(kind === 'csv' ? source.replaceAll('\n', ' . ') : source);
    for (const name of identifiersInSpans(code)) add(name, 'code');
    const tokens = tokensOf(prose);
    const names = findNames(tokens, cases);
    const taken = new Set(names.flatMap(({ from, to }) => range(from, to)));
    for (const one of names) addName(one, cases, add);
    if (cases.language === 'en') {
      for (const one of findTerms(tokens, cases, taken)) add(written(one, true), 'term');
    }
  }
  return [...found.values()]
    .sort((a, b) => b.frequency - a.frequency || WEIGHT[b.kind] - WEIGHT[a.kind])
    .slice(0, passageEntities);
}

const WEIGHT: Record<EntityKind, number> = { name: 3, code: 2, term: 1 };
const codeKey = (name: string) => name.toLowerCase();
const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index);
const written = ({ words }: Found, small: boolean) =>
  words.map(({ text, lower }) => (small ? lower : text)).join(' ');

/** In German every noun has a capital; and a heading writes common words with one. */
function addName(found: Found, cases: WordCases, add: (name: string, kind: EntityKind) => void) {
  const { words } = found;
  if (words.some(({ text }) => text.includes('_'))) {
    for (const { text } of words) if (text.includes('_')) add(text, 'code');
    return;
  }
  const common = words.every(({ lower }) => cases.lower.has(lower));
  const [first] = words;
  if (cases.language === 'de' && words.length === 1 && first) {
    const isShort = first.text === first.text.toUpperCase();
    if (!VAGUE_NOUNS.has(first.lower)) add(first.text, isShort ? 'name' : 'term');
  } else if (!common) add(written(found, false), 'name');
  else if (words.length > 1 && !words.some(({ lower }) => ACTION_WORDS.has(lower))) {
    add(written(found, true), 'term');
  }
}

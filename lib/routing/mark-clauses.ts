import type { Word } from './split-words.ts';
import { COMPOUNDS, GERMAN_IMPERATIVES, GERMAN_NEGATIONS, NEGATIONS, OPENERS } from './words.ts';

const CLAUSE: Word = { word: '^', text: '' };
const JOINING = new Set(['and', 'then', 'und', 'dann']);
const ends = (word: string | undefined) =>
  word === undefined || word === '^' || word === '.' || word === '?';

function joinCompounds(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const compound = COMPOUNDS.some(
      ([first, second]) => first === last?.word && second === word.word,
    );
    if (compound && last)
      joined[joined.length - 1] = { ...last, word: `${last.word}-${word.word}` };
    else joined.push(word);
  }
  return joined;
}

/** Length of the polite or joining words at `start`; also of "in src/app.css", which tells only where. */
function openerLength(words: readonly Word[], start: number): number {
  const opener = OPENERS.find((parts) =>
    parts.every((part, offset) => words[start + offset]?.word === part),
  );
  if (opener) return opener.length;
  const place = /^(?:in|within)$/.test(words[start]?.word ?? '');
  const at = words.slice(start + 1, start + 4).findIndex(({ word }) => word === ':path');
  return place && at >= 0 ? at + 2 : 0;
}

function negates(clause: readonly string[]): boolean {
  const [first = '', second = ''] = clause;
  if (first === 'do' && second === 'not') return true;
  if (first === 'not' && /^(?:sure|working|able)$/.test(second)) return false;
  if (NEGATIONS.has(first)) return true;
  return GERMAN_IMPERATIVES.test(first) && clause.some((word) => GERMAN_NEGATIONS.has(word));
}

/**
 * Sets a `^` behind the words that only open a clause ("could you please", "and then"), so that a
 * request begins with its verb, and drops what the user does not want ("don't run anything").
 */
export function markClauses(unmarked: readonly Word[]): string[] {
  const words = joinCompounds(unmarked);
  const marked: string[] = [];
  for (let index = 0; index < words.length; ) {
    const word = words[index]?.word ?? '';
    marked.push(word);
    index += 1;
    if (word !== '^' && !JOINING.has(word)) continue;
    if (word !== '^') marked.push('^');
    for (let length = openerLength(words, index); length > 0; length = openerLength(words, index)) {
      marked.push(...words.slice(index, index + length).map((opener) => opener.word), CLAUSE.word);
      index += length;
    }
    let end = index;
    while (!ends(words[end]?.word)) end += 1;
    const clause = words.slice(index, end).map((one) => one.word);
    if (negates(clause)) index = end;
  }
  return withoutExclusions(marked);
}

/** "… without changing what it does" speaks of what is not wanted. */
function withoutExclusions(words: readonly string[]): string[] {
  let dropping = false;
  return words.filter((word) => {
    if (ends(word)) dropping = false;
    else if (word === 'without' || word === 'ohne') dropping = true;
    return !dropping;
  });
}

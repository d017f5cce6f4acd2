import { tunables } from '../../tunables.ts';
import { conceptsOf } from './concepts.ts';

const MARKER = /^:[a-z]/;
const FILLER = new Set(
  'the a an of to der die das den dem des ein eine einen einem einer please bitte mal just really very quick pls some'.split(
    ' ',
  ),
);
const STEM = 5;
const LENGTHS = [1, 2, 4, 8, 14, 24, 40];

const fold = (word: string) =>
  word.replace(/\d+/g, '0').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
/** What typing errors mostly leave: the consonants, each once. */
const skeleton = (word: string) =>
  word.slice(0, 1) +
  word
    .slice(1)
    .replace(/[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1');

type Token = { word: string; concepts: string[]; starts: boolean };

function tokensOf(words: readonly string[]): Token[] {
  const tokens: Token[] = [];
  let starts = true;
  for (const word of words) {
    if (word === '^' || word === '.') starts = true;
    else if (word === '?') tokens.push({ word, concepts: [], starts: false });
    else if (!FILLER.has(word)) {
      const concepts = MARKER.test(word) ? [word] : conceptsOf(word);
      tokens.push({ word: fold(word.slice(0, 40)), concepts, starts });
      starts = false;
    }
  }
  const { learnedHeadWords, learnedTailWords } = tunables.routing;
  if (tokens.length <= learnedHeadWords + learnedTailWords) return tokens;
  return [...tokens.slice(0, learnedHeadWords), ...tokens.slice(-learnedTailWords)];
}

const namesOf = ({ word, concepts }: Token) =>
  concepts.length > 0 ? concepts.map((concept) => `<${concept}>`) : [word];

/**
 * What the learned part looks at: stems, consonants, concepts, neighbours, what begins a clause,
 * and the shape of the message. Names only, each once, in the order of the message.
 * @param words from `readMessage`
 */
export function readFeatures(words: readonly string[]): string[] {
  const tokens = tokensOf(words);
  const features = new Set<string>(['bias']);
  const said = tokens.filter(({ word }) => word !== '?');
  const last = tokens.at(-1)?.word;
  features.add(`length ${LENGTHS.filter((length) => said.length > length).length}`);
  if (last === '?') features.add('asks at the end');
  if (words.includes('?')) features.add('asks');
  said.slice(0, 1).forEach((token) => {
    features.add(`first ${token.word}`);
    for (const name of token.concepts) features.add(`first <${name}>`);
  });
  tokens.forEach((token, index) => {
    const { word, concepts, starts } = token;
    if (!MARKER.test(word) && word !== '?') {
      features.add(word);
      if (word.length > STEM) features.add(`${word.slice(0, STEM)}*`);
      features.add(`~${skeleton(word)}`);
      if (starts) features.add(`^ ${word.slice(0, STEM)}*`);
    }
    for (const concept of concepts) {
      features.add(`<${concept}>`);
      if (starts) features.add(`^ <${concept}>`);
    }
    for (const gap of [1, 2]) {
      const next = tokens[index + gap];
      if (!next) continue;
      for (const one of namesOf(token))
        for (const other of namesOf(next)) features.add(`${one} ${gap > 1 ? '_ ' : ''}${other}`);
    }
  });
  const present = [...new Set(tokens.flatMap(({ concepts }) => concepts))].slice(0, 12).sort();
  present.forEach((one, index) => {
    for (const other of present.slice(index + 1)) features.add(`<${one}> & <${other}>`);
  });
  return [...features];
}

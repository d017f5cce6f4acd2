import { PROGRAMS } from './programs.ts';
import type { Word } from './split-words.ts';

const isPlain = (word: Word | undefined) =>
  word !== undefined && /^[\w@.:/~=-]+$/.test(word.text) && /^[\w:-]/.test(word.word);
const isArgument = ({ word, text }: Word) =>
  word === ':path' || word === ':url' || text.startsWith('-') || /[@~=]|^\d+$/.test(text);

/** How many words from `start` on are a command; 0 when it is none. */
function commandLength(words: readonly Word[], start: number): number {
  const program = words[start];
  const verbs =
    program && Object.hasOwn(PROGRAMS, program.word) ? PROGRAMS[program.word] : undefined;
  if (!verbs) return 0;
  let end = start + 1;
  const next = words[end];
  const verb = verbs.find((name) => name === '*' || name.replace('*', '') === next?.word);
  if (verb && isPlain(next)) {
    end += 1;
    if (verb.length > 1 && verb.endsWith('*') && isPlain(words[end])) end += 1;
  } else if (verbs.length > 0) {
    return 0;
  }
  for (let word = words[end]; word && isArgument(word); word = words[end]) end += 1;
  const alone = words[start - 1]?.word === '^' && words[end]?.word === '.';
  return end - start > 1 || alone ? end - start : 0;
}

/** Joins the words of a command line to one `:command`. */
export function findCommands(words: readonly Word[]): Word[] {
  const found: Word[] = [];
  for (let index = 0; index < words.length; ) {
    const length = commandLength(words, index);
    const taken = words.slice(index, index + Math.max(1, length));
    if (length > 0) found.push({ word: ':command', text: taken.map(({ text }) => text).join(' ') });
    else found.push(...taken);
    index += taken.length;
  }
  return found;
}

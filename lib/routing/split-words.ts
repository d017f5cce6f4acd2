import { isErrorName, isPath, isSymbol, isUrl } from './recognise-entity.ts';
import { CONTRACTIONS } from './words.ts';

/**
 * A word of the message in lower case, or a marker for something that is no prose: `:code`,
 * `:quote`, `:path`, `:url`, `:symbol`, `:error`, `:command`. `^` begins a clause, `.` ends a
 * sentence, `?` a question. `text` is what stood there.
 */
export type Word = { word: string; text: string };

const CLAUSE: Word = { word: '^', text: '' };
const SENTENCE: Word = { word: '.', text: '' };
const QUESTION: Word = { word: '?', text: '' };
const CLOSING = new Map([
  ['`', '`'],
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['»', '«'],
]);
const SHORTENED = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);
const ENDINGS = new Map([
  ['s', 'is'],
  ['d', 'would'],
  ['m', 'am'],
  ['re', 'are'],
  ['ll', 'will'],
  ['ve', 'have'],
]);
const LONGEST_QUOTE = 300;

function plainWords(text: string): Word[] {
  const lower = text.toLowerCase();
  const parts = (...words: readonly string[]) => words.map((word) => ({ word, text }));
  const known = CONTRACTIONS.get(lower);
  if (known) return parts(...known);
  if (lower.endsWith("n't")) {
    const stem = lower.slice(0, -3);
    return parts(SHORTENED.get(stem) ?? stem, 'not');
  }
  const [head = '', tail = ''] = lower.split("'");
  const ending = ENDINGS.get(tail);
  return ending ? parts(head, ending) : parts(lower);
}

function mark(text: string): Word[] {
  if (isUrl(text)) return [{ word: ':url', text }];
  if (isPath(text)) return [{ word: ':path', text }];
  if (isErrorName(text)) return [{ word: ':error', text }];
  if (isSymbol(text)) return [{ word: ':symbol', text }];
  return plainWords(text);
}

/** What follows the last letter of a word decides what ends there. */
function boundary(trailing: string): Word[] {
  if (trailing.includes('?')) return [QUESTION, SENTENCE, CLAUSE];
  if (/[.!…]/.test(trailing)) return [SENTENCE, CLAUSE];
  return /[,;:)]/.test(trailing) ? [CLAUSE] : [];
}

const isOpening = (char: string | undefined) => char !== undefined && "([{<'’*".includes(char);
const isTrailing = (char: string | undefined) =>
  char !== undefined && ")]}>'’*,.;:!?…".includes(char);

function splitPiece(piece: string): Word[] {
  if (/^[-–—]$/.test(piece)) return [CLAUSE];
  let from = 0;
  let to = piece.length;
  const glob = piece.startsWith('*.');
  while (!glob && from < to && isOpening(piece[from])) from += 1;
  while (to > from && isTrailing(piece[to - 1])) to -= 1;
  if (piece.startsWith('()', to - 1) || (piece[to] === ')' && piece[to - 1] === '(')) to += 1;
  const core = piece.slice(from, to).replaceAll('’', "'");
  const trailing = piece.slice(to);
  if (core === 'Error' && trailing.startsWith(':')) return [{ word: ':error', text: core }, CLAUSE];
  return [...(core === '' ? [] : mark(core)), ...boundary(trailing)];
}

function inlineCode(text: string): Word[] {
  const code = text.trim();
  if (isUrl(code)) return [{ word: ':url', text: code }];
  if (isPath(code)) return [{ word: ':path', text: code }];
  if (isErrorName(code)) return [{ word: ':error', text: code }];
  return [{ word: code.includes(' ') ? ':command' : ':symbol', text: code }];
}

function splitLine(line: string): Word[] {
  const trimmed = line.trim();
  if (trimmed.startsWith('>')) return [{ word: ':quote', text: trimmed }];
  if (/^(?:at \S.*\(|File ".*line \d)/.test(trimmed)) return [{ word: ':error', text: trimmed }];
  const words: Word[] = [];
  let position = 0;
  while (position < line.length) {
    const char = line[position] ?? '';
    const closing = CLOSING.get(char);
    const end = closing ? line.indexOf(closing, position + 1) : -1;
    if (closing && end > position && end - position < LONGEST_QUOTE) {
      const inside = line.slice(position + 1, end);
      words.push(...(char === '`' ? inlineCode(inside) : [{ word: ':quote', text: inside }]));
      position = end + 1;
      continue;
    }
    let next = position;
    while (next < line.length && !/[\s`"“„«»]/.test(line[next] ?? '')) next += 1;
    if (next > position) words.push(...splitPiece(line.slice(position, next)));
    position = Math.max(next, position + 1);
  }
  return words;
}

/** Splits prose from code and both into words and markers. Begins with `^`, ends with `.`. */
export function splitWords(text: string): Word[] {
  const words = text.split('```').flatMap((part, index) => {
    if (index % 2 === 1) return [CLAUSE, { word: ':code', text: part }, CLAUSE];
    return part.split('\n').flatMap((line) => [...splitLine(line), SENTENCE, CLAUSE]);
  });
  return [CLAUSE, ...words, SENTENCE];
}

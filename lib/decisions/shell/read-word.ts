import type { CommandArgument, Word, WordPart } from 'unbash';

/** A word of a command as the program will get it, as far as that is known before it runs. */
export interface ShellWord {
  /** Quotes removed; the source where the shell still has to expand it. */
  text: string;
  source: string;
  /** no: exactly `text` · names: file names or a home directory · unknown: any words at all. */
  expands: 'no' | 'names' | 'unknown';
  /** What is known of it in order; null stands for any text. */
  pieces: (string | null)[];
}

/** Whether the word is exactly its text. */
export const isKnown = (word: ShellWord): boolean => word.expands === 'no';

/** `/usr/bin/Git` and `git` name the same program where file systems ignore case. */
export const programName = (word: string): string =>
  word.slice(word.lastIndexOf('/') + 1).toLowerCase();

/** A literal that holds these outside of quotes was not read the way a shell reads it. */
const UNEXPECTED = /[\s;&|<>()$`]/;
/** A `$` with nothing to expand behind it stands for itself. */
const LONE_DOLLAR = /\$(?=$|[%+,./:=^~\]}])/g;
/** Where a tilde stands for a home directory; only the start of the word counts as a start. */
const TILDE = /(?:^|[=:])~/;
const TILDE_INSIDE = /[=:]~/;

/** Reads a word of the syntax tree. */
export function readWord(word: CommandArgument): ShellWord {
  if (word.type === 'Word') return fromParts(word, word.text, '');
  const name = `${word.name}${word.append ? '+=' : '='}`;
  if (word.index !== undefined || word.value.type === 'ArrayValue') {
    return { text: word.text, source: word.text, expands: 'unknown', pieces: [null] };
  }
  return fromParts(word.value, word.text, name);
}

function fromParts(word: Word, source: string, prefix: string): ShellWord {
  const pieces: (string | null)[] = prefix === '' ? [] : [prefix];
  let expands: ShellWord['expands'] = 'no';
  for (const [index, part] of (word.parts ?? [literal(word)]).entries()) {
    const tilde = part.type === 'Literal' && (index === 0 ? TILDE : TILDE_INSIDE).test(part.text);
    const piece = tilde ? null : pieceOf(part);
    pieces.push(piece);
    if (piece === null && expands !== 'unknown') {
      expands = tilde || part.type === 'Glob' ? 'names' : 'unknown';
    }
  }
  const text = expands === 'no' ? pieces.join('') : source;
  return { text, source, expands, pieces };
}

const literal = ({ value, text, pos, end }: Word): WordPart => ({
  type: 'Literal',
  value,
  text,
  pos,
  end,
});

/** The text of a part; null where only the shell knows it. */
function pieceOf(part: WordPart): string | null {
  switch (part.type) {
    case 'Literal':
      return UNEXPECTED.test(unescaped(part.text)) ? null : part.value;
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return part.value;
    case 'DoubleQuoted':
    case 'LocaleString': {
      let text = '';
      for (const child of part.parts) {
        if (child.type !== 'Literal' || /[$`]/.test(unescaped(child.text))) return null;
        text += child.value;
      }
      return text;
    }
    default:
      return null;
  }
}

const unescaped = (text: string) => text.replace(/\\[\s\S]/g, '').replace(LONE_DOLLAR, '');

/** Whether the word could turn out to be the text; a word of which nothing is known could not. */
export function couldBe(pieces: readonly (string | null)[], text: string): boolean {
  if (!pieces.some((piece) => piece !== null && piece !== '')) return false;
  const [first, last] = [pieces[0] ?? '', pieces.at(-1) ?? ''];
  if (!text.startsWith(first)) return false;
  if (!pieces.includes(null)) return pieces.join('') === text;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    if (piece === null) continue;
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return pieces.length === 1 || (text.length - last.length >= at && text.endsWith(last));
}

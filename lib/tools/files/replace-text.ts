import { AppError } from '../../errors/index.ts';
import { tunables } from '../../tunables.ts';
import { splitLines } from '../../workspace-files/index.ts';
import { nearestLine } from './nearest-line.ts';

const { shownPlaces } = tunables.files;

/** Where `part` begins in `text`, without overlaps. */
function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) {
    found.push(at);
  }
  return found;
}

function lineNumbers(text: string, offsets: number[]): number[] {
  let line = 1;
  let from = 0;
  return offsets.map((offset) => {
    for (
      let at = text.indexOf('\n', from);
      at !== -1 && at < offset;
      at = text.indexOf('\n', from)
    ) {
      line += 1;
      from = at + 1;
    }
    return line;
  });
}

function missing(text: string, oldText: string): AppError {
  const near = nearestLine(splitLines(text), oldText);
  const hint = near
    ? ` The nearest line is ${near.number}: ${JSON.stringify(near.text)}.`
    : ' Read the file again.';
  const numbered = /^\s*\d+\t/.test(oldText)
    ? ' The numbers before the lines are not part of the file.'
    : '';
  return new AppError(
    'INVALID_REQUEST',
    `old_text is not in the file, to the letter.${hint}${numbered}`,
  );
}

function ambiguous(text: string, offsets: number[]): AppError {
  const lines = lineNumbers(text, offsets.slice(0, shownPlaces)).join(', ');
  const more = offsets.length > shownPlaces ? ' and more' : '';
  return new AppError(
    'INVALID_REQUEST',
    `old_text is in the file ${offsets.length} times (lines ${lines}${more}). Add lines around it until it is there once.`,
  );
}

const toCrlf = (text: string) => text.replace(/\r?\n/g, '\r\n');

/**
 * The text with its one `oldText` replaced. Line ends of Windows are found and kept although the
 * model writes plain ones.
 * @throws AppError INVALID_REQUEST: it is missing (with the nearest line), or there more than once
 */
export function replaceText(text: string, oldText: string, newText: string): string {
  let [old, next] = [oldText, newText];
  let offsets = occurrences(text, old);
  if (offsets.length === 0 && text.includes('\r\n')) {
    old = toCrlf(oldText);
    offsets = occurrences(text, old);
  }
  const [first] = offsets;
  if (first === undefined) throw missing(text, oldText);
  const overlapping = text.indexOf(old, first + 1);
  if (offsets.length > 1) throw ambiguous(text, offsets);
  if (overlapping !== -1) throw ambiguous(text, [first, overlapping]);
  const end = text.indexOf('\n', first);
  const crlf = old.includes('\r\n') || (!old.includes('\n') && end > 0 && text[end - 1] === '\r');
  if (crlf) next = toCrlf(newText);
  return text.slice(0, first) + next + text.slice(first + old.length);
}

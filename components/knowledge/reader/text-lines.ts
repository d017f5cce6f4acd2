export type TextLine = { start: number /** Without the line break. */; end: number; text: string };

/** The lines of `text` between two offsets (UTF-16 code units). */
export function* textLines(text: string, from = 0, to = text.length): Generator<TextLine> {
  let start = from;
  while (start < to) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found > to ? to : found;
    yield { start, end, text: text.slice(start, end) };
    start = end + 1;
  }
}

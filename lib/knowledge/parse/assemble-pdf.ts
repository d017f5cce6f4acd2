import { normaliseText } from './normalise-text.ts';
import type { OutlineEntry, PageRange } from './parsed-document.ts';
import { bodySize, type PdfLine } from './pdf-lines.ts';

const ENDS_SENTENCE = /[.!?:;…。！？]["'”’)\]]*$/;

/**
 * Pages of lines as one text: paragraphs apart by a blank line, words that were hyphenated at a
 * line's end whole again, a sentence that goes over the page whole as well. Headings are the lines
 * in larger type.
 */
export function assemblePdf(pages: PdfLine[][]): {
  text: string;
  pages: PageRange[];
  outline: OutlineEntry[];
} {
  const normal = pages.map((lines) =>
    lines.map((line) => ({ ...line, text: normaliseText(line.text) })),
  );
  const body = bodySize(normal.flat());
  const levels = headingLevels(normal.flat(), body);
  const parts: string[] = [];
  const ranges: PageRange[] = [];
  const outline: OutlineEntry[] = [];
  let length = 0;
  let last: { line: PdfLine; heading: boolean } | undefined;
  const push = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  normal.forEach((lines, index) => {
    const usual = usualGap(lines);
    let start = length;
    lines.forEach((line, position) => {
      const level = levels.get(roundSize(line.size));
      const heading = level !== undefined && isHeading(line);
      const text = line.text;
      if (last) {
        const joint = jointBetween(last, { line, heading }, usual, position === 0);
        const tail = parts.at(-1) ?? '';
        if (joint === '' && tail.endsWith('-')) {
          parts[parts.length - 1] = tail.slice(0, -1);
          length -= 1;
          const before = ranges.at(-1);
          if (before) before.end = Math.min(before.end, length);
        }
        push(joint);
      }
      if (position === 0) start = length;
      const open = outline.at(-1);
      if (heading && last?.heading && open && roundSize(last.line.size) === roundSize(line.size)) {
        open.title = `${open.title} ${text}`;
      } else if (heading) {
        outline.push({ start: length, level: level ?? 1, title: text });
      }
      push(text);
      last = { line, heading };
    });
    ranges.push({ page: index + 1, start, end: length });
  });
  return { text: parts.join(''), pages: ranges, outline };
}

function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}

function isHeading(line: PdfLine): boolean {
  return line.text.length <= 150 && /\p{L}/u.test(line.text) && !/[.,;]$/.test(line.text);
}

/** The three largest sizes above the body's get levels 1 to 3. */
function headingLevels(lines: PdfLine[], body: number): Map<number, number> {
  const sizes = lines
    .filter((line) => line.size > body * 1.12 && isHeading(line))
    .map((line) => roundSize(line.size));
  const ordered = [...new Set(sizes)].sort((a, b) => b - a);
  return new Map(ordered.map((size, index) => [size, Math.min(index + 1, 3)]));
}

/** The distance of lines in a paragraph: most are, so the lower quartile surely is. */
function usualGap(lines: PdfLine[]): number {
  const gaps = lines.map(({ gap }) => gap).filter((gap) => gap > 0 && Number.isFinite(gap));
  return gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 4)] ?? 0;
}

function jointBetween(
  last: { line: PdfLine; heading: boolean },
  next: { line: PdfLine; heading: boolean },
  usual: number,
  newPage: boolean,
): '' | '\n' | '\n\n' {
  const sameSize = roundSize(last.line.size) === roundSize(next.line.size);
  if (last.heading || next.heading) return last.heading && next.heading && sameSize ? '\n' : '\n\n';
  const hyphenated = /\p{Ll}-$/u.test(last.line.text) && /^\p{Ll}/u.test(next.line.text);
  if (newPage) {
    if (hyphenated) return '';
    return ENDS_SENTENCE.test(last.line.text) || !sameSize ? '\n\n' : '\n';
  }
  const apart = next.line.gap > usual * 1.35 || next.line.gap < 0;
  const columnTop = next.line.gap < 0 && !ENDS_SENTENCE.test(last.line.text);
  if (apart && !columnTop) return '\n\n';
  return hyphenated ? '' : '\n';
}

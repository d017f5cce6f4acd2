import type { TextRange } from '@/hooks/reader-location';
import { textLines } from './text-lines.ts';

const ITEM = /^\s*(?:[•◦▪‣*–-]|\d{1,3}[.)])\s/;

/** Paragraphs of plain text: what stands between blank lines, and items. Offsets are of `text`. */
export function splitParagraphs(text: string): TextRange[] {
  const paragraphs: TextRange[] = [];
  let open: TextRange | null = null;
  for (const line of textLines(text)) {
    if (line.text.trim() === '') open = null;
    else if (open && !ITEM.test(line.text)) open.end = line.end;
    else {
      open = { start: line.start, end: line.end };
      paragraphs.push(open);
    }
  }
  return paragraphs;
}

/** Lines of `text`, empty ones included, none for the break at its very end. */
export function splitLines(text: string): TextRange[] {
  return [...textLines(text)].map(({ start, end }) => ({ start, end }));
}

/** Lines of running text on a page are about this long; those of lists and tables are shorter. */
const FULL_LINE = 50;

/** Whether the line breaks of a paragraph come from a page's width and mean nothing here. */
export function reflows(paragraph: string): boolean {
  const lines = paragraph.split('\n').slice(0, -1);
  if (lines.length === 0) return false;
  const full = lines.filter((line) => line.length >= FULL_LINE && !/ {3}|\t/.test(line));
  return full.length === lines.length;
}

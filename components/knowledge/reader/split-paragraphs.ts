import type { TextRange } from '@/hooks/reader-location';
import { textLines } from './text-lines.ts';

/** Paragraphs of plain text: what stands between blank lines. Offsets are of `text`. */
export function splitParagraphs(text: string): TextRange[] {
  const paragraphs: TextRange[] = [];
  let open: TextRange | null = null;
  for (const line of textLines(text)) {
    if (line.text.trim() === '') open = null;
    else if (open) open.end = line.end;
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

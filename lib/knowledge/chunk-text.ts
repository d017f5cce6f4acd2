import { tunables } from '../tunables.ts';
import type { DocumentKind, OutlineEntry, PageRange } from './parse/parsed-document.ts';
import { type Range, splitRange, trimRange } from './split-range.ts';
import { type Block, textBlocks } from './text-blocks.ts';

/** Where a document is cut: `text.slice(start, end)` is the chunk. Offsets are UTF-16 code units. */
export type ChunkRange = {
  ordinal: number;
  /** Headings above the chunk, outermost first. */
  headings: string[];
  start: number;
  end: number;
  page: number | null;
};

type Source = {
  kind: DocumentKind;
  text: string;
  pages?: readonly PageRange[];
  outline?: readonly OutlineEntry[];
};

const MARKED: readonly DocumentKind[] = ['markdown', 'html', 'docx'];
const BY_LINE: readonly DocumentKind[] = ['code', 'json', 'csv'];

/**
 * Cuts a document by its headings into chunks of about the target length. Together they hold every
 * character that is not white space, in order and without overlap; none is longer than the maximum.
 */
export function chunkText(source: Source): ChunkRange[] {
  const { text, kind, outline } = source;
  const { targetChars, maxChars } = tunables.chunks;
  const byLine = BY_LINE.includes(kind);
  const pageAt = pageFinder(source.pages ?? []);
  const chunks: ChunkRange[] = [];
  const path: { level: number; title: string }[] = [];
  let open: (Range & { headings: string[]; onlyHeadings: boolean }) | undefined;

  const close = () => {
    const range = open && trimRange(text, open);
    if (open && range) {
      const page = pageAt(range.start);
      chunks.push({ ordinal: chunks.length, headings: open.headings, ...range, page });
    }
    open = undefined;
  };
  const headings = () => path.map(({ title }) => title).filter((title) => title !== '');

  const add = (range: Range, limit: number, isHeading: boolean) => {
    if (open) {
      const fits = range.end - open.start <= (open.onlyHeadings ? maxChars : limit);
      const samePage = pageAt(open.start) === pageAt(range.start);
      if (!fits || !(samePage || open.onlyHeadings)) close();
    }
    open ??= { ...range, headings: headings(), onlyHeadings: isHeading };
    open.end = range.end;
    open.onlyHeadings &&= isHeading;
    if (isHeading) open.headings = headings();
  };

  for (const block of textBlocks(text, { marked: MARKED.includes(kind), outline })) {
    if (block.type === 'heading') {
      if (!open?.onlyHeadings) close();
      enter(path, block);
      for (const piece of splitRange(text, block, maxChars, false)) add(piece, maxChars, true);
      continue;
    }
    const whole = block.end - block.start <= maxChars && block.type === 'solid';
    const pieces = whole
      ? [{ start: block.start, end: block.end }]
      : splitRange(text, block, targetChars, byLine || block.type === 'solid');
    for (const piece of pieces) add(piece, whole ? maxChars : targetChars, false);
  }
  close();
  return chunks;
}

function enter(path: { level: number; title: string }[], block: Block): void {
  const level = block.level ?? 1;
  while ((path.at(-1)?.level ?? 0) >= level) path.pop();
  path.push({ level, title: block.title ?? '' });
}

/** A function that names the page an offset lies on; offsets between pages belong to the one before. */
function pageFinder(pages: readonly PageRange[]): (offset: number) => number | null {
  if (pages.length === 0) return () => null;
  return (offset) => {
    let low = 0;
    let high = pages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pages[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return pages[low]?.page ?? null;
  };
}

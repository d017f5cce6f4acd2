import type { DocumentDetail } from '@/lib/knowledge/schema';
import { type HeadingEntry, scanMarkdown } from './scan-markdown.ts';

type Kind = DocumentDetail['kind'];
type Page = DocumentDetail['pages'][number];

/** A part of the text that is laid out and drawn on its own. */
export type Piece = {
  start: number;
  end: number;
  /** Page that begins with this piece. */
  page: number | null;
};

export type CutDocument = { pieces: Piece[]; headings: HeadingEntry[]; definitions: string };

/** Kinds whose text marks its blocks the Markdown way; see how each kind is read on the server. */
export function isMarked(kind: Kind): boolean {
  return kind === 'markdown' || kind === 'html' || kind === 'docx';
}

/**
 * Cuts a document's text into pieces that cover it without gap or overlap.
 * @param size characters that a piece should not exceed by much
 */
export function cutDocument(
  document: Pick<DocumentDetail, 'text' | 'kind' | 'pages'>,
  size: number,
): CutDocument {
  const { text, kind, pages } = document;
  const scan = isMarked(kind) ? scanMarkdown(text) : { headings: [], cuts: null, definitions: '' };
  const pageStarts = new Map(firstOfEach(pages).map((page) => [page.start, page.page]));
  const must = new Set([...pageStarts.keys()].filter((start) => start > 0 && start < text.length));
  const may = scan.cuts
    ? [...scan.headings.map(({ start }) => start), ...scan.cuts].sort((a, b) => a - b)
    : null;

  const pieces: Piece[] = [];
  let start = 0;
  for (const end of [...[...must].sort((a, b) => a - b), text.length]) {
    for (const part of cutStretch(text, start, end, may, size)) {
      pieces.push({ ...part, page: pageStarts.get(part.start) ?? null });
    }
    start = end;
  }
  return { pieces, headings: scan.headings, definitions: scan.definitions };
}

function* cutStretch(
  text: string,
  from: number,
  to: number,
  allowed: number[] | null,
  size: number,
): Generator<{ start: number; end: number }> {
  let start = from;
  while (to - start > size) {
    const end = allowed
      ? lastAllowed(allowed, start, Math.min(to, start + size), to)
      : lastBreak(text, start, start + size);
    yield { start, end };
    start = end;
  }
  if (start < to || from === to) yield { start, end: to };
}

/** The last allowed cut within reach, else the next one behind it. */
function lastAllowed(allowed: number[], start: number, reach: number, to: number): number {
  let low = 0;
  let high = allowed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((allowed[middle] as number) <= reach) low = middle + 1;
    else high = middle;
  }
  const before = allowed[low - 1];
  if (before !== undefined && before > start) return before;
  return Math.min(allowed[low] ?? to, to);
}

/** Behind the last blank line, line or word in reach; a word without end is cut where it stands. */
function lastBreak(text: string, start: number, reach: number): number {
  for (const sign of ['\n\n', '\n', ' ']) {
    const found = text.lastIndexOf(sign, reach - sign.length);
    if (found > start) return found + sign.length;
  }
  const code = text.charCodeAt(reach - 1);
  const splitsPair = code >= 0xd800 && code <= 0xdbff;
  return splitsPair ? reach + 1 : reach;
}

/** Empty pages share their start with the next one, which is the one to name. */
function firstOfEach(pages: Page[]): Page[] {
  return pages.filter(({ start, end }) => end > start);
}

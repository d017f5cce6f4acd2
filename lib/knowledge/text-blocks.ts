import type { OutlineEntry } from './parse/parsed-document.ts';

/** A stretch of text that belongs together; offsets are UTF-16 code units, end exclusive. */
export type Block = {
  type: 'heading' | 'prose' | 'solid';
  start: number;
  end: number;
  /** Headings only. */
  level?: number;
  title?: string;
};

type Line = { start: number; end: number; text: string };

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield { start, end, text: text.slice(start, end) };
    start = end + 1;
  }
}

const FENCE = /^\s{0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const UNDERLINE = /^ {0,3}(=+|-{2,})\s*$/;
const TABLE = /^\s*\|/;

/**
 * Cuts text into headings, paragraphs, and solid blocks (fenced code, tables) that are better not
 * cut. Without `marked`, lines of `#` mean nothing: source code and PDF text have those too.
 */
export function textBlocks(
  text: string,
  options: { marked: boolean; outline?: readonly OutlineEntry[] },
): Block[] {
  const blocks: Block[] = [];
  const headings = new Map(options.outline?.map((entry) => [entry.start, entry]));
  let open: Block | undefined;
  let fence: string | undefined;
  const close = () => {
    if (open) blocks.push(open);
    open = undefined;
  };
  const extend = (type: 'prose' | 'solid', line: Line) => {
    if (open?.type !== type) close();
    open ??= { type, start: line.start, end: line.end };
    open.end = line.end;
  };
  for (const line of linesOf(text)) {
    const mark = options.marked ? FENCE.exec(line.text)?.[1] : undefined;
    if (fence !== undefined) {
      extend('solid', line);
      const closing = mark?.startsWith(fence) && line.text.trim() === mark;
      if (closing) {
        fence = undefined;
        close();
      }
      continue;
    }
    if (line.text.trim() === '') {
      close();
      continue;
    }
    if (mark) {
      close();
      fence = mark;
      extend('solid', line);
      continue;
    }
    const entry = headings.get(line.start);
    const hash = options.marked ? HEADING.exec(line.text) : null;
    if (entry || hash) {
      close();
      const level = entry?.level ?? hash?.[1]?.length ?? 1;
      const title = plain(entry?.title ?? hash?.[2] ?? '');
      blocks.push({ type: 'heading', start: line.start, end: line.end, level, title });
      continue;
    }
    const underline = options.marked ? UNDERLINE.exec(line.text)?.[1] : undefined;
    if (underline && open?.type === 'prose' && !text.slice(open.start, open.end).includes('\n')) {
      const title = plain(text.slice(open.start, open.end));
      const level = underline.startsWith('=') ? 1 : 2;
      blocks.push({ type: 'heading', start: open.start, end: line.end, level, title });
      open = undefined;
      continue;
    }
    extend(options.marked && TABLE.test(line.text) ? 'solid' : 'prose', line);
  }
  close();
  return blocks;
}

function plain(title: string): string {
  return title
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .trim()
    .slice(0, 200);
}

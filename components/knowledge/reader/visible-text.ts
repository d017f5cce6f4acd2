import type { Nodes } from 'mdast';
import type { TextRange } from '@/hooks/reader-location';
import { alignText } from './align-text.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** A stretch of what a reader sees, and where each of its characters stands in the source. */
type Stretch = { at: number; length: number; start: number; offsets: Uint32Array };

export type VisibleText = {
  /** The words without the signs of Markdown, blocks a line apart. */
  text: string;
  /** The range of the source that shows a range of `text`. */
  toSource: (range: TextRange) => TextRange;
};

const BLOCKS = new Set(['paragraph', 'heading', 'code', 'tableCell', 'html']);

/**
 * What a reader sees of Markdown, so that a search finds `click Add` in `click **Add**`.
 * @param pieces parts of the document with the offset where each starts
 */
export function visibleText(
  pieces: { source: string; start: number }[],
  inline: boolean,
): VisibleText {
  const parts: string[] = [];
  const stretches: Stretch[] = [];
  let length = 0;
  const write = (text: string) => {
    parts.push(text);
    length += text.length;
  };

  for (const { source, start } of pieces) {
    const visit = (node: Nodes): void => {
      if ('value' in node && !(node.type === 'html' && node.value.startsWith('<!--'))) {
        const from = node.position?.start.offset ?? 0;
        const shown = source.slice(from, node.position?.end.offset);
        const skipped =
          node.type === 'code' && /^[`~]{3}/.test(shown) ? shown.indexOf('\n') + 1 : 0;
        stretches.push({
          at: length,
          length: node.value.length,
          start: start + from + skipped,
          offsets: alignText(shown.slice(skipped), node.value),
        });
        write(node.value);
      }
      if ('children' in node) for (const child of node.children) visit(child);
      if (node.type === 'break') write(' ');
      if (BLOCKS.has(node.type)) write('\n');
    };
    visit(parseMarkdown(source, inline));
  }

  const place = (position: number): Stretch | undefined =>
    stretches.findLast(({ at }) => at <= position);
  return {
    text: parts.join(''),
    toSource: ({ start, end }) => {
      const first = place(start);
      const last = place(end - 1);
      if (!first || !last) return { start: 0, end: 0 };
      return { start: sourceOffset(first, start), end: sourceOffset(last, end) };
    },
  };
}

function sourceOffset({ at, length, start, offsets }: Stretch, position: number): number {
  return start + (offsets[Math.min(position - at, length)] ?? 0);
}

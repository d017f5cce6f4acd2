import type { TextRange } from '@/hooks/reader-location';

/**
 * Where selected words of a document stand in its text. What is shown may lack marks of the text
 * (Markdown), so the words are looked for from where their block begins; else it is the blocks.
 */
export function rangeOfWords(
  text: string,
  words: string,
  blocks: { start: number; next: number },
): TextRange | null {
  const wanted = words.trim();
  if (wanted === '') return null;
  const pattern = wanted
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s*_`>#|-]+');
  const found = new RegExp(pattern, 'u').exec(
    text.slice(blocks.start, blocks.next + wanted.length),
  );
  const start = blocks.start + (found?.index ?? 0);
  const end = found ? start + found[0].length : Math.min(text.length, blocks.next);
  return start < end ? { start, end } : null;
}

/** The range of what is selected within `scroller`, or null when nothing is. */
export function selectedRange(scroller: Element | null, text: string): TextRange | null {
  const selection = window.getSelection();
  if (!scroller || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!scroller.contains(range.commonAncestorContainer)) return null;
  const offsets = [...scroller.querySelectorAll<HTMLElement>('[data-offset]')];
  const first = offsets.findLast(
    (block) =>
      block.contains(range.startContainer) ||
      Boolean(
        block.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING,
      ),
  );
  const after = offsets.find((block) =>
    Boolean(range.endContainer.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING),
  );
  return rangeOfWords(text, selection.toString(), {
    start: Number(first?.dataset.offset ?? 0),
    next: Number(after?.dataset.offset ?? text.length),
  });
}

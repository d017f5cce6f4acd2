import type { CitedPassage } from '../../../knowledge/schema.ts';

/** A cited passage with the fields that do not matter filled in. */
export function cited(n: number, text: string, more: Partial<CitedPassage> = {}): CitedPassage {
  return {
    n,
    documentId: `doc-${n}`,
    documentTitle: 'Field handbook',
    kind: 'markdown',
    headings: [],
    page: null,
    start: 0,
    end: text.length,
    text,
    score: 1 / n,
    ...more,
  };
}

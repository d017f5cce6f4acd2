import { describe, expect, it } from 'vitest';
import type { ExplainedPassage } from '@/lib/knowledge/schema.ts';
import { markOf, sameFilters, usedFilters, withMark } from './marks.ts';

const passage = (documentId: string, text: string, quote: string): ExplainedPassage => ({
  documentId,
  document: `${documentId}.md`,
  documentTitle: documentId,
  kind: 'markdown',
  headings: [],
  page: null,
  start: 0,
  end: text.length,
  text,
  score: 1,
  highlights: [],
  quote,
  chunks: [],
});
const ebb = passage('ebb', 'Ebb is **at noon**. Flood follows.', 'Ebb is at noon.');
const tea = passage('tea', 'Ebb is at noon.', 'Ebb is at noon.');

describe('marks', () => {
  it('stand on the passage with the words, in its document alone', () => {
    const places = withMark([], ebb, true);
    expect(places).toEqual([
      { documentId: 'ebb', document: 'ebb.md', quote: 'Ebb is at noon.', right: true },
    ]);
    expect(markOf(ebb, places)).toBe(true);
    expect(markOf(tea, places)).toBeNull();
  });

  it('are replaced by the next one, and go', () => {
    const wrong = withMark(withMark([], ebb, true), ebb, false, ' Flood follows ');
    expect(wrong).toMatchObject([{ quote: 'Flood follows', right: false }]);
    expect(withMark(withMark(wrong, tea, true), ebb, null)).toMatchObject([{ documentId: 'tea' }]);
  });
});

describe('filters', () => {
  it('are alike in any order', () => {
    expect(sameFilters({ kinds: ['pdf', 'csv'] }, { kinds: ['csv', 'pdf'] })).toBe(true);
    expect(sameFilters({ kinds: ['pdf'] }, { documentIds: ['pdf'] })).toBe(false);
    expect(sameFilters(undefined, {})).toBe(true);
  });

  it('that let everything through are none', () => {
    expect(usedFilters({ kinds: [], documentIds: [] })).toBeUndefined();
    expect(usedFilters({ kinds: ['pdf'], documentIds: [] })).toEqual({ kinds: ['pdf'] });
  });
});

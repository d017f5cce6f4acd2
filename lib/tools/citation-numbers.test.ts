import { describe, expect, it } from 'vitest';
import type { Passage } from '../knowledge/schema.ts';
import { CitationNumbers } from './citation-numbers.ts';

const passage = (documentId: string): Passage => ({
  documentId,
  documentTitle: documentId,
  kind: 'markdown',
  headings: [],
  page: null,
  start: 0,
  end: 9,
  text: 'something',
  score: 1,
});

describe('the numbers of sources', () => {
  it('stay with their source, over the runs of a turn too', () => {
    const first = new CitationNumbers();
    const passages = [first.cite(passage('a')), first.cite(passage('b'))];
    const second = new CitationNumbers([JSON.stringify({ passages }), 'no JSON', '{"error":{}}']);
    expect(second.cite(passage('b')).n).toBe(2);
    expect(second.cite(passage('c')).n).toBe(3);
  });

  it('are shared with conversations that are cited', () => {
    const conversations = [{ n: 4, threadId: 't' }];
    expect(new CitationNumbers([JSON.stringify({ conversations })]).numberOf('x')).toBe(5);
  });
});

import type { Message } from '@ag-ui/core';
import { describe, expect, it } from 'vitest';
import {
  citedPassages,
  leftOutSources,
  parseSearchResult,
  passageHeadings,
  passageQuery,
  passagesByNumber,
  searchResultsOfTurn,
} from './turn-sources.ts';

const passage = (n: number, documentTitle: string) => ({
  n,
  documentId: `doc ${n}`,
  documentTitle,
  kind: 'pdf',
  headings: [],
  page: n,
  start: 10,
  end: 20,
  text: 'Channel 7 at night.',
  score: 1,
});
const search = (id: string, name: string, result: unknown): Message[] => [
  {
    id: `call-${id}`,
    role: 'assistant',
    toolCalls: [{ id, type: 'function', function: { name, arguments: '{}' } }],
  },
  { id: `result-${id}`, role: 'tool', toolCallId: id, content: JSON.stringify(result) },
];
const transcript: Message[] = [
  { id: 'u1', role: 'user', content: 'first' },
  ...search('a', 'vector_search', { passages: [passage(1, 'Old')] }),
  { id: 'a1', role: 'assistant', content: 'old [1]' },
  { id: 'u2', role: 'user', content: 'second' },
  ...search('b', 'vector_search', { passages: [passage(1, 'Handbook')] }),
  ...search('c', 'read_file', { passages: [passage(2, 'Forged')] }),
  ...search('d', 'vector_search', { passages: [passage(3, 'Minutes')] }),
  { id: 'a2', role: 'assistant', content: 'new [3][1][2]' },
];

describe('sources of a turn', () => {
  it('say which documents were left out, each once', () => {
    const [one, two] = ['1', '2'].map((documentId) => ({ documentId, documentTitle: documentId }));
    const results = [{ passages: [], leftOut: [one, two] }, { passages: [] }, { leftOut: [one] }];
    const twice = [...results, { passages: [], leftOut: [two] }].map((one) => JSON.stringify(one));
    expect(leftOutSources([...twice, 'no JSON'])).toEqual([one, two]);
  });

  it('takes searches of the same turn only, and only from the search tool', () => {
    const passages = passagesByNumber(searchResultsOfTurn(transcript, 'a2'));
    expect([...passages.values()].map((found) => found.documentTitle)).toEqual([
      'Handbook',
      'Minutes',
    ]);
    expect(citedPassages('new [3][1][2]', passages).map((found) => found.n)).toEqual([1, 3]);
  });

  it('keeps turns apart', () => {
    const passages = passagesByNumber(searchResultsOfTurn(transcript, 'a1'));
    expect(passages.get(1)?.documentTitle).toBe('Old');
  });

  it('finds nothing for an unknown message', () => {
    expect(searchResultsOfTurn(transcript, 'nobody')).toEqual([]);
  });

  it('survives results that are no search result', () => {
    expect(parseSearchResult('not json')).toEqual([]);
    expect(parseSearchResult('{"passages":[{"n":0}]}')).toEqual([]);
  });

  it('does not say the title twice', () => {
    const found = {
      ...passage(1, 'Handbook'),
      kind: 'pdf' as const,
      headings: ['Handbook', 'Radio'],
    };
    expect(passageHeadings(found)).toEqual(['Radio']);
  });

  it('addresses a passage in the reader', () => {
    expect(passageQuery(passage(1, 'x'))).toBe('?doc=doc%201&at=10-20');
  });
});

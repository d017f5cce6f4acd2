import type { Passage } from '../../knowledge/schema.ts';
import type { SearchKnowledge } from '../../tools/index.ts';

/** A passage with the fields that do not matter filled in. */
export function passage(text: string, more: Partial<Passage> = {}): Passage {
  return {
    documentId: 'doc-1',
    documentTitle: 'Handbook',
    kind: 'markdown',
    headings: [],
    page: null,
    start: 0,
    end: text.length,
    text,
    score: 1,
    ...more,
  };
}

/** A search that gives the same passages for every query and remembers what was asked. */
export function stubSearch(passages: Passage[]): SearchKnowledge & { queries: string[] } {
  const queries: string[] = [];
  const search: SearchKnowledge = async (_scope, request) => {
    queries.push(request.query);
    return passages;
  };
  return Object.assign(search, { queries });
}

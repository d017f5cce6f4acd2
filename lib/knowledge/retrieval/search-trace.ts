import type { SearchExplanation } from '../schema.ts';
import type { FoundChunk } from './chunk-repository.ts';
import type { RankedChunk } from './lexical-search-repository.ts';
import type { RankedPassage } from './merge-passages.ts';

/** What the parts of a search gave, for those who ask; a search that is given none notes nothing. */
export type SearchTrace = {
  byWords: RankedChunk[];
  byMeaning: RankedChunk[];
  meaning: SearchExplanation['meaning'];
  chunks: FoundChunk[];
  /** The chunks in the order in which they became passages: phrases have had their say. */
  ordered: RankedPassage[];
  milliseconds: Omit<SearchExplanation['milliseconds'], 'total'>;
};

export function newTrace(): SearchTrace {
  return {
    byWords: [],
    byMeaning: [],
    meaning: { state: 'off', model: null },
    chunks: [],
    ordered: [],
    milliseconds: { words: 0, meaning: 0, passages: 0 },
  };
}

/** What `work` gives; how long it took is noted in the trace, if there is one. */
export async function timed<T>(
  trace: SearchTrace | undefined,
  part: keyof SearchTrace['milliseconds'],
  work: () => Promise<T>,
): Promise<T> {
  if (!trace) return work();
  const start = performance.now();
  try {
    return await work();
  } finally {
    trace.milliseconds[part] = performance.now() - start;
  }
}

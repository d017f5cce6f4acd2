import type { CitedPassage, Passage } from '../knowledge/schema.ts';

/**
 * Numbers the sources of one run, so that `[n]` in the answer means one source however many
 * searches were made. A source that is found again keeps its number.
 */
export class CitationNumbers {
  private readonly numbers = new Map<string, number>();

  /** The number of a source; `key` names it among all that a run can cite, whatever their kind. */
  numberOf(key: string): number {
    const n = this.numbers.get(key) ?? this.numbers.size + 1;
    this.numbers.set(key, n);
    return n;
  }

  cite(passage: Passage): CitedPassage {
    const n = this.numberOf(`${passage.documentId}:${passage.start}:${passage.end}`);
    return { ...passage, n };
  }
}

import type { CitedPassage, Passage } from '../knowledge/schema.ts';

/**
 * Numbers the passages of one run, so that `[n]` in the answer means one passage however many
 * searches were made. A passage that is found again keeps its number.
 */
export class CitationNumbers {
  private readonly numbers = new Map<string, number>();

  cite(passage: Passage): CitedPassage {
    const key = `${passage.documentId}:${passage.start}:${passage.end}`;
    const n = this.numbers.get(key) ?? this.numbers.size + 1;
    this.numbers.set(key, n);
    return { ...passage, n };
  }
}

import * as z from 'zod';
import { type CitedPassage, type Passage, vectorSearchResultSchema } from '../knowledge/schema.ts';

const numberedSchema = z.object({ n: z.number().int().positive() });
const conversationsSchema = z.object({ conversations: z.array(numberedSchema) });

const keyOf = ({ documentId, start, end }: Pick<Passage, 'documentId' | 'start' | 'end'>) =>
  `${documentId}:${start}:${end}`;

/**
 * Numbers the sources of one turn, so that `[n]` in the answer means one source however many
 * searches were made. A source that is found again keeps its number.
 */
export class CitationNumbers {
  private readonly numbers = new Map<string, number>();
  private readonly cited = new Map<number, CitedPassage>();
  private last = 0;

  /** @param results of searches that earlier runs of the same turn called; their numbers stay taken */
  constructor(results: readonly string[] = []) {
    for (const result of results.map(parsed)) {
      const passages = vectorSearchResultSchema.safeParse(result).data?.passages ?? [];
      const conversations = conversationsSchema.safeParse(result).data?.conversations ?? [];
      for (const passage of passages) {
        this.numbers.set(keyOf(passage), passage.n);
        this.cited.set(passage.n, passage);
      }
      this.last = Math.max(this.last, ...[...passages, ...conversations].map(({ n }) => n));
    }
  }

  /** The number of a source; `key` names it among all that a turn can cite, whatever their kind. */
  numberOf(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.last += 1;
    this.numbers.set(key, this.last);
    return this.last;
  }

  cite(passage: Passage): CitedPassage {
    const cited = { ...passage, n: this.numberOf(keyOf(passage)) };
    this.cited.set(cited.n, cited);
    return cited;
  }

  /** The passages of documents that the turn has found so far, by number. */
  passages(): CitedPassage[] {
    return [...this.cited.values()].sort((a, b) => a.n - b.n);
  }
}

function parsed(result: string): unknown {
  try {
    return JSON.parse(result);
  } catch {
    return undefined;
  }
}

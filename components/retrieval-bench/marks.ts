import { type GoldenPlace, holdsPlace } from '@/lib/golden-cases/schema.ts';
import type { ExplainedPassage, SearchFilters } from '@/lib/knowledge/schema.ts';

/** The mark that stands on a passage, or null. */
export function markOf(passage: ExplainedPassage, places: readonly GoldenPlace[]): boolean | null {
  return places.find((place) => holdsPlace(place, passage))?.right ?? null;
}

/**
 * The places once a passage is marked right or wrong, or with null no longer.
 * @param selected words of the passage to know the place by, instead of its best line
 */
export function withMark(
  places: readonly GoldenPlace[],
  passage: ExplainedPassage,
  right: boolean | null,
  selected = '',
): GoldenPlace[] {
  const others = places.filter((place) => !holdsPlace(place, passage));
  if (right === null) return others;
  const { documentId, document } = passage;
  const quote = selected.trim() || passage.quote;
  return [...others, { documentId, document, quote, right }];
}

/** Whether two searches are narrowed alike, in whatever order that was said. */
export function sameFilters(a: SearchFilters = {}, b: SearchFilters = {}): boolean {
  return written(a) === written(b);
}

function written({ documentIds, kinds, createdAfter, validations }: SearchFilters): string {
  const sorted = [documentIds, kinds, validations].map((list) => list && [...list].sort());
  return JSON.stringify([...sorted, createdAfter]);
}

/** The filters without those that let everything through; undefined when none is left. */
export function usedFilters(filters: SearchFilters): SearchFilters | undefined {
  const used = Object.entries(filters).filter(([, value]) => value && value.length > 0);
  return used.length > 0 ? Object.fromEntries(used) : undefined;
}

import type { KnowledgeScope, Passage } from '../schema.ts';
import { findPageBreaks } from './page-break-repository.ts';

/** The passages, those over several pages with where each of these begins; one query at most. */
export async function withPageBreaks(
  scope: KnowledgeScope,
  passages: Passage[],
): Promise<Passage[]> {
  const paginated = passages.filter(({ page }) => page !== null);
  if (paginated.length === 0) return passages;
  const found = await findPageBreaks(scope, paginated);
  const breaks = new Map(paginated.map((passage, index) => [passage, found[index] ?? []]));
  return passages.map((passage) => {
    const pageBreaks = breaks.get(passage);
    return pageBreaks?.length ? { ...passage, pageBreaks } : passage;
  });
}

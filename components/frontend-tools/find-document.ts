import { foldText } from '@/hooks/fold-text';
import type { DocumentSummary } from '@/lib/knowledge/schema';
import { AppToolError } from './app-tool-error.ts';

const wordsOf = (text: string) => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The document that is meant: by id, by title or file name, or as the only one whose title holds
 * every word.
 * @throws AppToolError NOT_FOUND naming those that come near
 */
export function findDocument<Known extends Pick<DocumentSummary, 'id' | 'title' | 'fileName'>>(
  documents: readonly Known[],
  named: string,
): Known {
  const byId = documents.find(({ id }) => id === named);
  if (byId) return byId;
  const wanted = foldText(named.trim());
  const exact = documents.filter(
    ({ title, fileName }) => foldText(title) === wanted || foldText(fileName ?? '') === wanted,
  );
  const words = wordsOf(named);
  const near = documents.filter(({ title, fileName }) => {
    const text = wordsOf(`${title} ${fileName ?? ''}`).join(' ');
    return words.length > 0 && words.every((word) => text.includes(word));
  });
  const [only, ...others] = exact.length > 0 ? exact : near;
  if (only && others.length === 0) return only;
  const candidates = (only ? [only, ...others] : documents).slice(0, 10);
  const list = candidates.map(({ title }) => `“${title}”`).join(', ');
  const why = only ? 'Several documents fit' : 'There is no such document; there are';
  throw new AppToolError('NOT_FOUND', `${why}: ${list}.`);
}

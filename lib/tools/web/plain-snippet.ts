import { parseHTML } from 'linkedom';
import { tunables } from '../../tunables.ts';

/** Text of a search service as one line without markup. */
export function plainSnippet(text: string): string {
  const marked = text.slice(0, 10 * tunables.webSearch.snippetChars);
  const { document } = parseHTML(`<!doctype html><html><body>${marked}</body></html>`);
  const plain = (document.body.textContent ?? '').replace(/\s+/g, ' ').trim();
  return plain.slice(0, tunables.webSearch.snippetChars).toWellFormed();
}

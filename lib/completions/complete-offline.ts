import { type KnowledgeScope, searchKnowledge } from '../knowledge/index.ts';
import { tunables } from '../tunables.ts';
import { continueFromTexts } from './continue-from-texts.ts';
import type { CompletionRequest } from './schema.ts';

/** Continues a text with the workspace's own words, without a model. */
export async function completeOffline(
  scope: KnowledgeScope,
  { before, documentId, context }: CompletionRequest,
  signal: AbortSignal,
): Promise<string> {
  const { queryWords, queryChars, queryContextChars, passages } = tunables.completions;
  const query = before
    .slice(before.lastIndexOf('\n') + 1)
    .split(/\s+/)
    .slice(-queryWords)
    .join(' ')
    .slice(-queryChars)
    .trim();
  if (query === '') return '';
  const found = await searchKnowledge(
    scope,
    { query: `${query} ${context.slice(0, queryContextChars)}`.trim(), limit: passages },
    { signal },
  );
  const texts = found.filter((one) => one.documentId !== documentId).map(({ text }) => text);
  return continueFromTexts(before, texts);
}

import type { Message } from '@ag-ui/core';
import { tunables } from '../../tunables.ts';
import {
  type CitedPassage,
  callsOfTools,
  citedNumbers,
  VECTOR_SEARCH,
  vectorSearchResultSchema,
} from '../schema.ts';
import { type CitationRow, saveCitations } from './citation-repository.ts';

/**
 * Keeps which passages the answers of a turn cite, so that whoever looks at a passage finds them.
 * @param messages those of the turn
 */
export async function recordCitations(
  scope: { tenantId: string; threadId: string },
  runId: string,
  messages: readonly Message[],
): Promise<void> {
  const rows = citationsOf(messages);
  if (rows.length > 0) await saveCitations({ ...scope, runId }, rows);
}

function citationsOf(messages: readonly Message[]): CitationRow[] {
  const { answerChars, citationsAnAnswer } = tunables.graph;
  const searches = callsOfTools(messages, [VECTOR_SEARCH]);
  const found = new Map<number, CitedPassage>();
  return messages.flatMap((message): CitationRow[] => {
    if (message.role === 'tool' && searches.has(message.toolCallId)) {
      for (const passage of passagesOf(message.content)) found.set(passage.n, passage);
    }
    if (message.role !== 'assistant' || typeof message.content !== 'string') return [];
    const answer = message.content.replaceAll('\0', '').trim().slice(0, answerChars);
    return citedNumbers(message.content)
      .slice(0, citationsAnAnswer)
      .flatMap((number) => found.get(number) ?? [])
      .map(({ documentId, start, end }) => ({
        messageId: message.id,
        documentId,
        start,
        end,
        answer,
      }));
  });
}

function passagesOf(content: unknown): CitedPassage[] {
  if (typeof content !== 'string' || !content.startsWith('{')) return [];
  try {
    return vectorSearchResultSchema.safeParse(JSON.parse(content)).data?.passages ?? [];
  } catch {
    return [];
  }
}

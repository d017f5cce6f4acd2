import type { Message } from '@ag-ui/core';
import {
  type CitedPassage,
  citedNumbers,
  type LeftOut,
  VECTOR_SEARCH,
  vectorSearchResultSchema,
} from '@/lib/knowledge/schema.ts';
import { SEARCH_CONVERSATIONS } from '@/lib/memory/schema.ts';
import { STEERED } from '@/lib/runs/schema.ts';

/** Tools whose results an answer cites by number. */
const SEARCH_TOOLS: ReadonlySet<string> = new Set([VECTOR_SEARCH, SEARCH_CONVERSATIONS]);

export type Passages = ReadonlyMap<number, CitedPassage>;

/** Results of the searches between the user's message and the answer; unreadable ones are left out. */
export function searchResultsOfTurn(messages: readonly Message[], answerId: string): string[] {
  const end = messages.findIndex((message) => message.id === answerId);
  const results: string[] = [];
  const searches = new Set<string>();
  for (const message of messages.slice(turnStart(messages, end), Math.max(end, 0))) {
    if (message.role === 'assistant') {
      for (const call of message.toolCalls ?? []) {
        if (SEARCH_TOOLS.has(call.function.name)) searches.add(call.id);
      }
    }
    if (message.role === 'tool' && searches.has(message.toolCallId)) {
      if (typeof message.content === 'string') results.push(message.content);
    }
  }
  return results;
}

function turnStart(messages: readonly Message[], end: number): number {
  for (let index = end - 1; index >= 0; index--) {
    const message = messages[index];
    if (message?.role === 'user' && message.name !== STEERED) return index;
  }
  return 0;
}

/** Passages by number from the JSON of search results; a later result wins a number. */
export function passagesByNumber(results: readonly string[]): Passages {
  const passages = new Map<number, CitedPassage>();
  for (const result of results) {
    for (const passage of parseSearchResult(result)) passages.set(passage.n, passage);
  }
  return passages;
}

/** Documents that the searches left out because people have rejected them, each once. */
export function leftOutSources(results: readonly string[]): LeftOut[] {
  const documents = results.flatMap((result) => parsedResult(result)?.leftOut ?? []);
  return [...new Map(documents.map((one) => [one.documentId, one])).values()];
}

/** Passages of one search result; an empty list when it is not one. */
export function parseSearchResult(result: string): CitedPassage[] {
  return parsedResult(result)?.passages ?? [];
}

function parsedResult(result: string) {
  try {
    return vectorSearchResultSchema.safeParse(JSON.parse(result)).data;
  } catch {
    return undefined;
  }
}

/** The passages an answer really cites, by number. */
export function citedPassages(markdown: string, passages: Passages): CitedPassage[] {
  return citedNumbers(markdown)
    .flatMap((number) => passages.get(number) ?? [])
    .sort((a, b) => a.n - b.n);
}

/** Query string that opens the reader at a passage. */
export function passageQuery(passage: Pick<CitedPassage, 'documentId' | 'start' | 'end'>): string {
  const at = `${passage.start}-${passage.end}`;
  return `?doc=${encodeURIComponent(passage.documentId)}&at=${at}`;
}

/** The headings a passage stands under, without the document's title, which is said already. */
export function passageHeadings({ headings, documentTitle }: CitedPassage): string[] {
  return headings.filter((heading) => heading !== documentTitle);
}

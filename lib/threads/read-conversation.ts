import type { Message } from '@ag-ui/core';
import {
  callsOfTools,
  citedNumbers,
  VECTOR_SEARCH,
  vectorSearchResultSchema,
} from '../knowledge/schema.ts';
import { conversationsResultSchema, SEARCH_CONVERSATIONS } from '../memory/schema.ts';
import { loadTranscript } from '../runs/index.ts';
import { STEERED } from '../runs/schema.ts';
import { readableText } from '../widgets/index.ts';
import type { ReadableMessage } from './schema.ts';

type Source = ReadableMessage['sources'][number];

/**
 * What was said in a branch, by whom, and what it rests on: no tool calls, no reasoning, no ids of
 * documents. The newest `runs` runs up to `fromRunId`, or to the end of the shown branch.
 * @param range `withConversations`: quotes earlier conversations that are cited, which are the
 *   user's own business
 */
export async function readConversation(
  tenantId: string,
  threadId: string,
  range: { fromRunId?: string; runs: number; withConversations?: boolean },
): Promise<{ messages: ReadableMessage[]; shortened: boolean }> {
  const { withConversations = false, ...pages } = range;
  const { messages, before } = await loadTranscript(tenantId, threadId, pages);
  return { messages: readableMessages(messages, withConversations), shortened: before !== null };
}

/** The messages in words, each answer with the sources that it cites. */
function readableMessages(
  messages: readonly Message[],
  withConversations: boolean,
): ReadableMessage[] {
  const readable: ReadableMessage[] = [];
  const searches = callsOfTools(messages, [VECTOR_SEARCH, SEARCH_CONVERSATIONS]);
  let found = new Map<number, Source>();
  for (const message of messages) {
    if (message.role === 'tool' && searches.has(message.toolCallId)) {
      for (const source of sourcesOf(message.content, withConversations)) {
        found.set(source.n, source);
      }
    }
    if (message.role !== 'user' && message.role !== 'assistant') continue;
    // Sources are numbered anew with every question; what is said in between belongs to the same.
    if (message.role === 'user' && message.name !== STEERED) found = new Map();
    const said = textOf(message.content);
    const text = message.role === 'user' ? readableText(said) : said;
    if (text.trim() === '') continue;
    const sources = message.role === 'user' ? [] : citedSources(text, found);
    readable.push({ id: message.id, role: message.role, text, sources });
  }
  return readable;
}

/** What a tool found that answers cite by number. */
function sourcesOf(content: unknown, withConversations: boolean): Source[] {
  if (typeof content !== 'string' || !content.startsWith('{')) return [];
  let result: unknown;
  try {
    result = JSON.parse(content);
  } catch {
    return [];
  }
  const passages = vectorSearchResultSchema.safeParse(result).data?.passages ?? [];
  const talks = withConversations ? conversationsResultSchema.safeParse(result).data : undefined;
  return [
    ...passages.map(({ n, documentTitle: title, page, text: quote }) => ({
      n,
      title,
      page,
      quote,
    })),
    ...(talks?.conversations ?? []).map(({ n, title, answer }) => ({
      n,
      title,
      page: null,
      quote: answer,
    })),
  ];
}

function citedSources(text: string, found: ReadonlyMap<number, Source>): Source[] {
  return citedNumbers(text)
    .flatMap((number) => found.get(number) ?? [])
    .sort((a, b) => a.n - b.n);
}

function textOf(content: Message['content']): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
}

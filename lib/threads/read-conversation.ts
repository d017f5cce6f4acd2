import type { Message } from '@ag-ui/core';
import { type CitedPassage, citedNumbers, vectorSearchResultSchema } from '../knowledge/schema.ts';
import { loadTranscript } from '../runs/index.ts';
import { STEERED } from '../runs/schema.ts';
import type { ReadableMessage } from './schema.ts';

/**
 * What was said in a branch, by whom, and what it rests on: no tool calls, no reasoning, no ids of
 * documents. The newest `runs` runs up to `fromRunId`, or to the end of the shown branch.
 */
export async function readConversation(
  tenantId: string,
  threadId: string,
  range: { fromRunId?: string; runs: number },
): Promise<{ messages: ReadableMessage[]; shortened: boolean }> {
  const { messages, before } = await loadTranscript(tenantId, threadId, range);
  return { messages: readableMessages(messages), shortened: before !== null };
}

/** The messages in words, each answer with the sources that it cites. */
export function readableMessages(messages: readonly Message[]): ReadableMessage[] {
  const readable: ReadableMessage[] = [];
  let passages = new Map<number, CitedPassage>();
  for (const message of messages) {
    if (message.role === 'tool') {
      for (const passage of passagesOf(message.content)) passages.set(passage.n, passage);
    }
    if (message.role !== 'user' && message.role !== 'assistant') continue;
    // Sources are numbered anew with every question; what is said in between belongs to the same.
    if (message.role === 'user' && message.name !== STEERED) passages = new Map();
    const text = textOf(message.content);
    if (text.trim() === '') continue;
    const sources = message.role === 'user' ? [] : citedSources(text, passages);
    readable.push({ id: message.id, role: message.role, text, sources });
  }
  return readable;
}

function passagesOf(content: unknown): CitedPassage[] {
  if (typeof content !== 'string' || !content.startsWith('{')) return [];
  try {
    return vectorSearchResultSchema.safeParse(JSON.parse(content)).data?.passages ?? [];
  } catch {
    return [];
  }
}

function citedSources(text: string, passages: ReadonlyMap<number, CitedPassage>) {
  return citedNumbers(text)
    .flatMap((number) => passages.get(number) ?? [])
    .sort((a, b) => a.n - b.n)
    .map(({ n, documentTitle: title, page, text: quote }) => ({ n, title, page, quote }));
}

function textOf(content: Message['content']): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
}

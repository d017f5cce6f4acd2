import type { Message } from '@ag-ui/core';
import type { ChatLine } from '@/hooks/chat-link';
import { readableText } from '@/lib/widgets';
import { textOf } from './transcript.ts';

/** The questions and answers of a transcript; calls of tools and what they gave are left out. */
export function chatLines(messages: readonly Message[]): ChatLine[] {
  return messages.flatMap((message) => {
    if (message.role !== 'user' && message.role !== 'assistant') return [];
    const text = readableText(textOf(message)).trim();
    return text ? [{ id: message.id, role: message.role, text }] : [];
  });
}

/** The last answer with words, which is the one to give once more. */
export function lastAnswer(messages: readonly Message[]): Message | undefined {
  return messages.findLast(({ role }) => role === 'assistant');
}

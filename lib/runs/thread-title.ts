import type { Message } from '@ag-ui/core';

const MAX_LENGTH = 80;

/** A thread's first name: its first user message on one line, cut at a word. Empty without text. */
export function titleFrom(messages: Message[]): string {
  const message = messages.find(({ role }) => role === 'user');
  const text = messageText(message?.content).replace(/\s+/g, ' ').trim();
  if (text.length <= MAX_LENGTH) return text;
  const cut = text.slice(0, MAX_LENGTH);
  const end = cut.lastIndexOf(' ');
  return `${(end > MAX_LENGTH / 2 ? cut.slice(0, end) : cut).toWellFormed()}…`;
}

/** The text of a message's content, whose parts may hold other media. */
export function messageText(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((part: { type?: string; text?: string }) =>
      part.type === 'text' ? (part.text ?? '') : '',
    )
    .join('');
}

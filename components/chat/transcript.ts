import type { Message } from '@ag-ui/core';

/**
 * What is sent with a run: the server owns the history, so only what came after the assistant's last
 * words (a new question, results of tools of this page). With nothing new, as when a run is tried
 * again, the last question; the server knows it by its id.
 */
export function outboundMessages(messages: Message[]): Message[] {
  const words = messages.findLastIndex(({ role }) => role === 'assistant');
  const fresh = messages.slice(words + 1).filter(isNew);
  if (fresh.length > 0) return fresh;
  return messages.filter((message) => message.role === 'user').slice(-1);
}

function isNew({ role }: Message): boolean {
  return role === 'user' || role === 'tool';
}

/**
 * A snapshot holds the recent part of a thread and is the truth about it. Messages known here that
 * stand before its first one move to the earlier part; when nothing connects the two, the earlier
 * part is dropped rather than shown with a hole in it.
 */
export function splitAtSnapshot(
  known: readonly Message[],
  snapshot: readonly Message[],
): { earlier: Message[]; contiguous: boolean } {
  const first = snapshot[0];
  if (!first) return { earlier: [], contiguous: known.length === 0 };
  const index = known.findIndex((message) => message.id === first.id);
  return { earlier: known.slice(0, Math.max(index, 0)), contiguous: index >= 0 };
}

/** Puts an older page before what is shown, each message once. */
export function prependPage(page: readonly Message[], shown: readonly Message[]): Message[] {
  const ids = new Set(shown.map((message) => message.id));
  return [...page.filter((message) => !ids.has(message.id)), ...shown];
}

/** The text of a message; parts that are no text are left out. */
export function textOf(message: Message | undefined): string {
  if (!message || message.role === 'activity') return '';
  if (typeof message.content === 'string') return message.content;
  if (!Array.isArray(message.content)) return '';
  return message.content.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

/** The last answer of a transcript as a screen reader should say it. */
export function spokenAnswer(messages: readonly Message[]): string {
  const asked = messages.findLastIndex(({ role }) => role === 'user');
  const answer = messages
    .slice(asked + 1)
    .findLast((message) => message.role === 'assistant' && textOf(message).trim() !== '');
  return plainText(textOf(answer));
}

/** Markdown as running text: no marks, no citations, no code fences. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/```[\s\S]*?(?:```|$)/g, ' ')
    .replace(/\[\s*\d{1,3}(?:\s*,\s*\d{1,3})*\s*\]/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s{0,3}(?:#{1,6}|>|[-*+])\s+/gm, '')
    .replace(/^[\s|:-]+$/gm, ' ')
    .replace(/[*_`|~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

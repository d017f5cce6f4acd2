import type { ReadableMessage } from './schema.ts';

/** What the file says itself, in the reader's language. */
export type ExportWords = {
  user: string;
  assistant: string;
  sources: string;
  untitled: string;
  exported: (time: string) => string;
  page: (page: number) => string;
};

const ENGLISH: ExportWords = {
  user: 'You',
  assistant: 'Assistant',
  sources: 'Sources',
  untitled: 'Conversation',
  exported: (time) => `Exported from Flightdeck, ${time}`,
  page: (page) => `page ${page}`,
};

/** A conversation as a Markdown file: a heading for who speaks, and a list of sources under an answer. */
export function toMarkdown(
  conversation: { title: string; exportedAt: string; messages: readonly ReadableMessage[] },
  words: ExportWords = ENGLISH,
): string {
  const { title, exportedAt, messages } = conversation;
  const heading = oneLine(title) || words.untitled;
  const parts = [`# ${heading}`, words.exported(exportedAt)];
  for (const { role, text, sources } of messages) {
    parts.push(`## ${words[role]}`, text.trim());
    if (sources.length > 0) {
      parts.push(`### ${words.sources}`, sources.map((one) => sourceLine(one, words)).join('\n'));
    }
  }
  return `${parts.join('\n\n')}\n`;
}

function sourceLine(
  { n, title, page, quote }: ReadableMessage['sources'][number],
  words: ExportWords,
): string {
  const place = page === null ? '' : `, ${words.page(page)}`;
  return `- [${n}] ${oneLine(title)}${place}: “${oneLine(quote)}”`;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

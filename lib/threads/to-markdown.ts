import type { ReadableMessage } from './schema.ts';

const SPEAKER = { user: 'You', assistant: 'Assistant' } as const;

/** A conversation as a Markdown file: a heading for who speaks, and a list of sources under an answer. */
export function toMarkdown(conversation: {
  title: string;
  exportedAt: string;
  messages: readonly ReadableMessage[];
}): string {
  const { title, exportedAt, messages } = conversation;
  const heading = oneLine(title) || 'Conversation';
  const parts = [`# ${heading}`, `Exported from Flightdeck, ${exportedAt}`];
  for (const { role, text, sources } of messages) {
    parts.push(`## ${SPEAKER[role]}`, text.trim());
    if (sources.length > 0) parts.push('### Sources', sources.map(sourceLine).join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

function sourceLine({ n, title, page, quote }: ReadableMessage['sources'][number]): string {
  const place = page === null ? '' : `, page ${page}`;
  return `- [${n}] ${oneLine(title)}${place}: “${oneLine(quote)}”`;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

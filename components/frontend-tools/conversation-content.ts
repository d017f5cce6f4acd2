import type { Message } from '@ag-ui/core';
import { textOf } from '@/components/chat/transcript.ts';
import {
  citedPassages,
  passagesByNumber,
  searchResultsOfTurn,
} from '@/components/chat/turn-sources.ts';
import type { CitedPassage } from '@/lib/knowledge/schema';

/** An answer with the passages that it cites. */
export type SourcedAnswer = { text: string; sources: CitedPassage[] };

/** The last answer in words; null before there is one. */
export function lastSourcedAnswer(messages: readonly Message[]): SourcedAnswer | null {
  const answer = messages.findLast(
    (message) => message.role === 'assistant' && textOf(message).trim() !== '',
  );
  return answer ? sourced(messages, answer) : null;
}

function sourced(messages: readonly Message[], answer: Message): SourcedAnswer {
  const text = textOf(answer).trim();
  const passages = passagesByNumber(searchResultsOfTurn(messages, answer.id));
  return { text, sources: citedPassages(text, passages) };
}

/**
 * An answer as Markdown, with what it cites listed below.
 * @param pageName how a page is named in the reader's language
 */
export function answerAsMarkdown(
  { text, sources }: SourcedAnswer,
  pageName: (page: number) => string,
): string {
  if (sources.length === 0) return `${text}\n`;
  const list = sources.map(({ n, documentTitle, page, headings }) => {
    const place = [...headings, ...(page === null ? [] : [pageName(page)])].join(', ');
    return `- [${n}] ${documentTitle}${place && ` (${place})`}`;
  });
  return `${text}\n\n---\n\n${list.join('\n')}\n`;
}

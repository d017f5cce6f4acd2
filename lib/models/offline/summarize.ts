import * as z from 'zod';
import type { CitedPassage } from '../../knowledge/schema.ts';
import { tunables } from '../../tunables.ts';
import { detectLanguage } from './detect-language.ts';
import { resolveFollowUp, searchQuery } from './follow-up.ts';
import { frames } from './frames.ts';
import type { Conversation } from './read-conversation.ts';
import type { Reply } from './schema.ts';
import { selectSummary } from './select-summary.ts';
import { stemSet } from './words.ts';
import { writeExcerpts } from './write-excerpts.ts';

const ASKING =
  /\b(?:(?:can|could|would) you|please|give me|write|make|show me|summari[sz]e|(?:a |the )?(?:short |brief |quick )?(?:summary|key points|main points|tl;?dr|overview|gist)(?: of| for| from)?|the document(?: called| named)?|fass\p{L}*|(?:eine )?zusammenfass\p{L}*(?: von)?|zusammen|bitte|das dokument)\b:?/giu;
const POINTS_BACK = /^(?:it|this|that|them|these|those|the above|es|das|dies)?[\s.?!]*$/i;

/** What is to be summarised; "summarize it" means the topic of the turns before. */
function topicOf(userTurns: string[]): string {
  const own = (userTurns.at(-1) ?? '')
    .replace(ASKING, ' ')
    .replace(/["“”?]/g, '')
    .trim();
  if (!POINTS_BACK.test(own)) return own.replace(/\s+/g, ' ');
  const earlier = userTurns.slice(0, -1);
  return earlier.length > 0 ? searchQuery(resolveFollowUp(earlier)) : 'introduction overview';
}

/** The document whose title shares most with the topic; without any, the best hit's. */
function documentOf(topic: string, passages: CitedPassage[]): CitedPassage | undefined {
  const wanted = stemSet(topic);
  const shared = (passage: CitedPassage) =>
    [...stemSet(passage.documentTitle)].filter((stemmed) => wanted.has(stemmed)).length;
  return passages.reduce<CitedPassage | undefined>(
    (best, one) => (!best || shared(one) > shared(best) ? one : best),
    undefined,
  );
}

const asItem = (sentence: string) =>
  `- ${sentence.trim().replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/, '')}`;

const filtered = z.object({ filters: z.object({ documentIds: z.array(z.string()).min(1) }) });

/** Finds the document that is meant, reads its passages with a second search, quotes its key points. */
export function summarize({ userTurns, searches, tools }: Conversation): Reply {
  const say = frames[detectLanguage(userTurns.at(-1) ?? '')];
  const text = (value: string): Reply => ({ type: 'text', text: value });
  const query = topicOf(userTurns);
  const search = searches.at(-1);
  if (!tools.has('vector_search')) return text(say.noSearch);
  if (!search) {
    const input = { query, k: tunables.tools.defaultPassages };
    return { type: 'tool', toolName: 'vector_search', input };
  }
  if (!search.ok) return text(say.searchFailed);
  const document = documentOf(query, search.passages);
  if (!document) return text(`${say.summaryUnknown(`*${query}*`)} ${say.advice}`);
  if (!filtered.safeParse(search.input).success) {
    const input = {
      query: `${document.documentTitle} ${query}`,
      k: tunables.tools.maxPassages,
      filters: { documentIds: [document.documentId] },
    };
    return { type: 'tool', toolName: 'vector_search', input };
  }
  const points = selectSummary(search.passages).map(({ n, unit }) => ({
    n,
    unit: { ...unit, kind: 'item' as const, block: 0, text: asItem(unit.text) },
  }));
  const list = writeExcerpts(points, () => document.documentTitle).replaceAll('\n\n', '\n');
  return text(`${say.summary(document.documentTitle)}\n\n${list}`);
}

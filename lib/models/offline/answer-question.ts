import type { CitedPassage } from '../../knowledge/schema.ts';
import { tunables } from '../../tunables.ts';
import { ASKS_FOR_MORE, resolveFollowUp, searchQuery } from './follow-up.ts';
import { frames } from './frames.ts';
import type { Conversation, SearchOutcome } from './read-conversation.ts';
import { respelledQuery } from './respell-query.ts';
import type { Question, Reply } from './schema.ts';
import { selectAnswer } from './select-answer.ts';
import { writeExcerpts } from './write-excerpts.ts';

const text = (value: string): Reply => ({ type: 'text', text: value });

function topic(question: Question): string {
  const named = question.terms.map((term) => `*${term.word}*`);
  return named.length > 0 ? named.join(', ') : `“${question.text.trim()}”`;
}

const searchFor = (query: string): Reply => ({
  type: 'tool',
  toolName: 'vector_search',
  input: { query, k: tunables.tools.defaultPassages },
});

/** What all searches found, each passage once. */
function passagesOf(searches: SearchOutcome[]): CitedPassage[] {
  const found = searches.flatMap((search) => (search.ok ? search.passages : []));
  return [...new Map(found.map((passage) => [passage.n, passage])).values()];
}

/** Searches for the question, then quotes the sentences that answer it, or says that none does. */
export function answerQuestion({ userTurns, answers, searches, tools }: Conversation): Reply {
  const question = resolveFollowUp(userTurns);
  const say = frames[question.language];
  const search = searches.at(-1);
  if (!search) {
    if (!tools.has('vector_search')) return text(say.noSearch);
    return searchFor(searchQuery(question));
  }
  if (!search.ok) return text(say.searchFailed);
  const passages = passagesOf(searches);
  const more = ASKS_FOR_MORE.test(question.text.trim());
  const excerpts = selectAnswer(question, passages, more ? answers : []);
  if (excerpts.length === 0) {
    const respelled = respelledQuery(searchQuery(question), question, passages);
    if (respelled && searches.length === 1 && !more) return searchFor(respelled);
    if (passages.length === 0) return text(say.noDocuments);
    return text(more ? say.nothingMore : `${say.declined(topic(question))}\n\n${say.advice}`);
  }
  const title = (n: number) => passages.find((passage) => passage.n === n)?.documentTitle ?? '';
  return text(writeExcerpts(excerpts, (n) => say.from(title(n))));
}

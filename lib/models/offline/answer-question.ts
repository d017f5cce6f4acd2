import type { CitedPassage } from '../../knowledge/schema.ts';
import { tunables } from '../../tunables.ts';
import { ASKS_FOR_MORE, resolveFollowUp, searchQuery } from './follow-up.ts';
import { frames } from './frames.ts';
import type { Conversation, SearchOutcome } from './read-conversation.ts';
import { respelledQuery } from './respell-query.ts';
import type { Question, Reply } from './schema.ts';
import { type Excerpt, selectAnswer } from './select-answer.ts';
import { splitQuestion } from './split-question.ts';
import { writeExcerpts } from './write-excerpts.ts';

const text = (value: string): Reply => ({ type: 'text', text: value });
/** Says that there is no answer, so that a step of a plan that asked for one counts as failed. */
const noAnswer = (value: string): Reply => ({ type: 'text', text: value, failed: true });

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

function write(question: Question, excerpts: Excerpt[], passages: CitedPassage[]): string {
  const title = (n: number) => passages.find((passage) => passage.n === n)?.documentTitle ?? '';
  return writeExcerpts(excerpts, (n) => frames[question.language].from(title(n)));
}

const placeOf = ({ n, unit }: Excerpt) => `${n}:${unit.start}`;

/** Answers the questions of one message one after the other, each with a search of its own. */
function answerParts(conversation: Conversation, parts: string[]): Reply {
  const { userTurns, searches } = conversation;
  const questions = parts.map((_, i) =>
    resolveFollowUp([...userTurns.slice(0, -1), ...parts.slice(0, i + 1)]),
  );
  const open = questions[searches.length];
  if (open) return searchFor(searchQuery(open));
  const passages = passagesOf(searches);
  const quoted = new Set<string>();
  const answers = questions.map((question) => {
    const found = selectAnswer(question, passages);
    if (found.length === 0) return { missing: question, text: '' };
    const fresh = found.filter((excerpt) => !quoted.has(placeOf(excerpt)));
    for (const excerpt of fresh) quoted.add(placeOf(excerpt));
    return { text: fresh.length > 0 ? write(question, fresh, passages) : '' };
  });
  if (quoted.size === 0) return answerWhole(conversation);
  const texts = answers.map(({ text: answer, missing }) =>
    missing ? frames[missing.language].declinedPart(missing.text.trim()) : answer,
  );
  return text(texts.filter((one) => one !== '').join('\n\n'));
}

function answerWhole({ userTurns, answers, searches }: Conversation): Reply {
  const question = resolveFollowUp(userTurns);
  const say = frames[question.language];
  if (searches.length === 0) return searchFor(searchQuery(question));
  const passages = passagesOf(searches);
  const more = ASKS_FOR_MORE.test(question.text.trim());
  const excerpts = selectAnswer(question, passages, more ? answers : []);
  if (excerpts.length > 0) return text(write(question, excerpts, passages));
  const respelled = respelledQuery(searchQuery(question), question, passages);
  if (respelled && searches.length === 1 && !more) return searchFor(respelled);
  if (passages.length === 0) return noAnswer(say.noDocuments);
  return noAnswer(more ? say.nothingMore : `${say.declined(topic(question))}\n\n${say.advice}`);
}

/** Searches for the question, then quotes the sentences that answer it, or says that none does. */
export function answerQuestion(conversation: Conversation): Reply {
  const { userTurns, searches, tools } = conversation;
  const message = userTurns.at(-1) ?? '';
  const say = frames[resolveFollowUp(userTurns).language];
  const last = searches.at(-1);
  if (!last && !tools.has('vector_search')) return noAnswer(say.noSearch);
  if (last && !last.ok) return noAnswer(say.searchFailed);
  const parts = splitQuestion(message.trim());
  return parts.length > 1 ? answerParts(conversation, parts) : answerWhole(conversation);
}

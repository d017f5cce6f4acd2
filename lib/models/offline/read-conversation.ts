import { type CitedPassage, vectorSearchResultSchema } from '../../knowledge/schema.ts';
import type { ModelCallOptions, ModelPrompt } from '../language-model.ts';
import { type PastCall, pastCalls } from './past-calls.ts';

export type SearchOutcome = { input: unknown } & (
  | { ok: true; passages: CitedPassage[] }
  | { ok: false }
);

/** What was asked, what was done for it, and what was said in the end. */
export type Exchange = { asked: string; tools: string[]; answer: string };

/** A conversation as the offline model sees it. */
export type Conversation = {
  /** The instructions of the run. */
  system: string;
  /** What the user wrote, oldest first; the last one is to be answered. */
  userTurns: string[];
  /** Earlier answers, oldest first. */
  answers: string[];
  /** All turns before the one that is to be answered, oldest first. */
  exchanges: Exchange[];
  /** Tool calls since the last user message, and those before it; oldest first. */
  calls: PastCall[];
  earlierCalls: PastCall[];
  /** Outcomes of the searches made since the last user message. */
  searches: SearchOutcome[];
  /** Names of the tools on offer. */
  tools: ReadonlySet<string>;
};

type Message = ModelPrompt[number];

function textOf(message: Message): string {
  if (typeof message.content === 'string') return message.content;
  return message.content.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

/** The agent marks what was said while it worked; the words themselves are what counts here. */
const SAID_MEANWHILE = /^\[The user said this while you were working[^\]\n]{0,200}\]\n/;

function searchOutcome({ input, result }: PastCall): SearchOutcome {
  const parsed = vectorSearchResultSchema.safeParse(result);
  return parsed.success
    ? { ok: true, passages: parsed.data.passages, input }
    : { ok: false, input };
}

const asTheySaidIt = (text: string) => text.replace(SAID_MEANWHILE, '');

function exchangesIn(prompt: ModelPrompt): Exchange[] {
  const starts = prompt.flatMap(({ role }, index) => (role === 'user' ? [index] : []));
  return starts.slice(0, -1).map((start, turn) => {
    const messages = prompt.slice(start, starts[turn + 1]);
    const [question] = messages;
    const said = messages.filter(({ role }) => role === 'assistant').map(textOf);
    return {
      asked: question ? asTheySaidIt(textOf(question)) : '',
      tools: pastCalls(messages).map(({ name }) => name),
      answer: said.findLast((text) => text !== '') ?? '',
    };
  });
}

export function readConversation({ prompt, tools }: ModelCallOptions): Conversation {
  const lastUser = prompt.findLastIndex((message) => message.role === 'user');
  const textsOf = (role: Message['role']) =>
    prompt.filter((message) => message.role === role).map(textOf);
  const calls = pastCalls(prompt.slice(lastUser + 1));
  return {
    system: textsOf('system').join('\n'),
    userTurns: textsOf('user').map(asTheySaidIt),
    answers: textsOf('assistant').filter((text) => text !== ''),
    exchanges: exchangesIn(prompt),
    calls,
    earlierCalls: pastCalls(prompt.slice(0, Math.max(0, lastUser))),
    searches: calls.filter(({ name }) => name === 'vector_search').map(searchOutcome),
    tools: new Set(tools?.map((tool) => tool.name)),
  };
}

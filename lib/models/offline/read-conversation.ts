import * as z from 'zod';
import { type CitedPassage, vectorSearchResultSchema } from '../../knowledge/schema.ts';
import type { ModelCallOptions, ModelPrompt } from '../language-model.ts';

export type SearchOutcome = { input: unknown } & (
  | { ok: true; passages: CitedPassage[] }
  | { ok: false }
);

/** A conversation as the offline model sees it. */
export type Conversation = {
  /** What the user wrote, oldest first; the last one is to be answered. */
  userTurns: string[];
  /** Earlier answers, oldest first. */
  answers: string[];
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

const searchJson = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

function outcome(output: unknown, input: unknown): SearchOutcome {
  const value = z.object({ value: z.unknown() }).safeParse(output).data?.value;
  const json = typeof value === 'string' ? searchJson.safeParse(value).data : value;
  const parsed = vectorSearchResultSchema.safeParse(json);
  return parsed.success
    ? { ok: true, passages: parsed.data.passages, input }
    : { ok: false, input };
}

/** Calls of the search and their results after the last user message. */
function searchesOf(messages: Message[]): SearchOutcome[] {
  const inputs = new Map<string, unknown>();
  const found: SearchOutcome[] = [];
  for (const message of messages) {
    if (message.role !== 'assistant' && message.role !== 'tool') continue;
    for (const part of message.content) {
      if (part.type === 'tool-call') inputs.set(part.toolCallId, part.input);
      if (part.type === 'tool-result' && part.toolName === 'vector_search') {
        found.push(outcome(part.output, inputs.get(part.toolCallId)));
      }
    }
  }
  return found;
}

export function readConversation({ prompt, tools }: ModelCallOptions): Conversation {
  const lastUser = prompt.findLastIndex((message) => message.role === 'user');
  const textsOf = (role: Message['role']) =>
    prompt.filter((message) => message.role === role).map(textOf);
  return {
    userTurns: textsOf('user'),
    answers: textsOf('assistant').filter((text) => text !== ''),
    searches: searchesOf(prompt.slice(lastUser + 1)),
    tools: new Set(tools?.map((tool) => tool.name)),
  };
}

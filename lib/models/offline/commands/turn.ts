import type { PastCall } from '../past-calls.ts';
import type { Conversation } from '../read-conversation.ts';
import type { Reply } from '../schema.ts';
import { type Message, readMessage } from './message.ts';

/** The user message that is being worked on, with what was done for it so far. */
export type Turn = { message: Message; conversation: Conversation; calls: PastCall[] };

/** One thing the offline model can do: whether a turn asks for it, and its next step. */
export type Command = { name: string; take: (turn: Turn) => (() => Reply) | undefined };

/** `read` gives what is asked for, or undefined when the message asks for something else. */
export function command<Request>(definition: {
  name: string;
  read: (turn: Turn) => Request | undefined;
  reply: (request: Request, turn: Turn) => Reply;
}): Command {
  return {
    name: definition.name,
    take: (turn) => {
      const request = definition.read(turn);
      return request === undefined ? undefined : () => definition.reply(request, turn);
    },
  };
}

export function turnOf(conversation: Conversation): Turn {
  const message = readMessage(conversation.userTurns.at(-1) ?? '');
  return { message, conversation, calls: conversation.calls };
}

export const say = (text: string): Reply => ({ type: 'text', text });

/** Says that what was asked for was not done, and why. */
export const sayFailed = (text: string): Reply => ({ type: 'text', text, failed: true });

/** The calls of a tool in this turn that have come back, oldest first. */
export const callsOf = (turn: Turn, name: string): PastCall[] =>
  turn.calls.filter((call) => call.name === name);

const NOT_OFFERED = {
  en: (tool: string) =>
    tool === 'web_search'
      ? 'I cannot search the web here: no search provider is set up. The settings page says which key is missing. I can search the documents of this workspace instead.'
      : `I cannot do that here: the tool \`${tool}\` is not available in this conversation.`,
  de: (tool: string) =>
    tool === 'web_search'
      ? 'Ich kann hier nicht im Web suchen: Es ist kein Suchdienst eingerichtet. Die Einstellungen sagen, welcher Schlüssel fehlt. Ich kann stattdessen die Dokumente dieses Arbeitsbereichs durchsuchen.'
      : `Das kann ich hier nicht: Das Werkzeug \`${tool}\` steht in dieser Unterhaltung nicht zur Verfügung.`,
};

/** Calls a tool, or says that it is not on offer. */
export function callTool(turn: Turn, toolName: string, input: Record<string, unknown>): Reply {
  if (!turn.conversation.tools.has(toolName)) {
    return sayFailed(NOT_OFFERED[turn.message.language](toolName));
  }
  return { type: 'tool', toolName, input };
}

/** The phrases in the language of the message. */
export const inLanguage = <Phrases>(turn: Turn, phrases: { en: Phrases; de: Phrases }): Phrases =>
  phrases[turn.message.language];

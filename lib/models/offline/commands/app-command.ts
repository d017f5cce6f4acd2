import * as z from 'zod';
import type { Reply } from '../schema.ts';
import { unquoted } from './message.ts';
import { reportFailure } from './report-failure.ts';
import { type Command, callsOf, callTool, command, inLanguage, say, type Turn } from './turn.ts';

type Words = { en: (name: string) => string; de: (name: string) => string };
type Input = Record<string, unknown>;

/** A command that a tool of the browser carries out; without that tool the message means something else. */
export function appCommand(definition: {
  name: string;
  tool: string;
  read: (turn: Turn) => Input | undefined;
  /** What there is to say in place of a call that could only fail. */
  refuse?: (turn: Turn) => Reply | undefined;
  done: Words;
  act: Words;
}): Command {
  const { name, tool, refuse, done, act } = definition;
  return command<Input>({
    name,
    read: (turn) => (turn.conversation.tools.has(tool) ? definition.read(turn) : undefined),
    reply: (input, turn) => {
      const call = callsOf(turn, tool).at(-1);
      if (!call) return refuse?.(turn) ?? callTool(turn, tool, input);
      const named = nameOf(call.result) || nameOf(call.input);
      if (call.error) return reportFailure(turn, call.error, inLanguage(turn, act)(named));
      return say(inLanguage(turn, done)(named));
    },
  });
}

const namedSchema = z
  .object({
    title: z.string(),
    opened: z.string(),
    bookmarked: z.string(),
    saved: z.string(),
    text: z.string(),
    document: z.string(),
  })
  .partial();

function nameOf(value: unknown): string {
  const named = namedSchema.safeParse(value).data ?? {};
  const { title, opened, bookmarked, saved, text, document } = named;
  return title ?? opened ?? bookmarked ?? saved ?? text ?? document ?? '';
}

/** A name without the article and the quotation marks around it. */
export const bare = (text: string) =>
  unquoted(text.replace(/^(?:the|a|das|den|die|der)\s+(?:(?:document|dokument)\s+)?/iu, '')).trim();

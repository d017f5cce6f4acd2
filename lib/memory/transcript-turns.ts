import type { Message } from '@ag-ui/core';
import { RUN_STATUS_ACTIVITY, STEERED } from '../runs/schema.ts';

export type OpenCall = { id: string; name: string; args: string };

/** A user message and everything until the next one; what came while the run went on belongs to it. */
export type Turn = {
  messages: Message[];
  /** Calls without a result anywhere, in a turn that nothing has ended. */
  openCalls: OpenCall[];
};

const callsOf = (message: Message): OpenCall[] =>
  message.role === 'assistant'
    ? (message.toolCalls ?? []).map(({ id, function: { name, arguments: args } }) => ({
        id,
        name,
        args,
      }))
    : [];

/** A run that was stopped, failed or cut off answers its calls no more. */
const ended = (message: Message) =>
  message.role === 'activity' && message.activityType === RUN_STATUS_ACTIVITY;

/** The turns of a transcript in order; what stands before the first user message is one as well. */
export function readTurns(transcript: readonly Message[]): Turn[] {
  const groups: Message[][] = [];
  for (const message of transcript) {
    const last = groups.at(-1);
    const opens = message.role === 'user' && message.name !== STEERED;
    if (opens || !last) groups.push([message]);
    else last.push(message);
  }
  const answered = new Set(
    transcript.map((message) => (message.role === 'tool' ? message.toolCallId : undefined)),
  );
  return groups.map((messages) => ({
    messages,
    openCalls: messages.some(ended)
      ? []
      : messages.flatMap(callsOf).filter((call) => !answered.has(call.id)),
  }));
}

/** Whether a call before the turn `first` has its result in it or behind it. */
export function splitsCall(turns: readonly Turn[], first: number): boolean {
  const before = new Set(
    turns.slice(0, first).flatMap((turn) => turn.messages.flatMap(callsOf).map(({ id }) => id)),
  );
  return turns
    .slice(first)
    .some((turn) =>
      turn.messages.some((message) => message.role === 'tool' && before.has(message.toolCallId)),
    );
}

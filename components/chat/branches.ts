import type { Message } from '@ag-ui/core';
import { STEERED } from '@/lib/runs/schema.ts';

/** A user message and the messages that stand at its place in other versions, oldest first. */
export type Turn = { messageId: string; siblings: string[] };
/** Versions of the turns on screen, by the message that is shown. */
export type Branches = Readonly<Record<string, readonly string[]>>;

export const noBranches: Branches = {};

export function toBranches(turns: readonly Turn[]): Branches {
  return Object.fromEntries(turns.map(({ messageId, siblings }) => [messageId, siblings]));
}

/** The branches after another version of `replaced` was begun with `messageId`. */
export function withVersion(branches: Branches, replaced: string, messageId: string): Branches {
  const siblings = [...(branches[replaced] ?? [replaced]), messageId];
  return { ...branches, [messageId]: siblings };
}

/** The user message that an answer belongs to: the last one before it that began a run. */
export function questionOf(messages: readonly Message[], answerId: string): Message | undefined {
  const index = messages.findIndex(({ id }) => id === answerId);
  return messages
    .slice(0, Math.max(index, 0))
    .findLast((message) => message.role === 'user' && message.name !== STEERED);
}

/** The transcript before a message; all of it when the message is not there. */
export function messagesBefore(messages: readonly Message[], id: string): Message[] {
  const index = messages.findIndex((message) => message.id === id);
  return index < 0 ? [...messages] : messages.slice(0, index);
}

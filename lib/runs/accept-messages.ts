import type { Message } from '@ag-ui/core';
import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import { wellFormedDeep } from './sanitize-event.ts';
import { clientIdSchema } from './schema.ts';
import { messageText } from './thread-title.ts';

/** What a client may put into a thread; instructions to the model are the server's alone. */
const ACCEPTED_ROLES = new Set(['user', 'assistant', 'tool']);

/**
 * The messages of a request as the log may hold them: known roles, usable ids, bounded text, and
 * nothing in them that the database refuses.
 * @throws AppError INVALID_REQUEST
 */
export function acceptMessages(sent: Message[]): Message[] {
  const messages = sent.filter((message) => ACCEPTED_ROLES.has(message.role));
  for (const message of messages) {
    requireClientId('message id', message.id);
    if (messageText(message.content).length > tunables.runs.maxMessageChars) {
      const limit = tunables.runs.maxMessageChars.toLocaleString('en');
      const text = `This message is longer than ${limit} characters. Add it as a document instead.`;
      throw new AppError('INVALID_REQUEST', text);
    }
  }
  return wellFormedDeep(messages) as Message[];
}

/** @throws AppError INVALID_REQUEST */
export function requireClientId(what: string, id: string): void {
  if (!clientIdSchema.safeParse(id).success) {
    throw new AppError('INVALID_REQUEST', `The ${what} is not usable.`);
  }
}

import type { QueuedMessage, QueuedRun } from './schema.ts';
import { messageText } from './thread-title.ts';

/** Queued runs as the chat shows them: one entry a user message. */
export function toQueuedMessages(runs: QueuedRun[]): QueuedMessage[] {
  return runs.flatMap(({ runId, request }) =>
    request.messages
      .filter((message) => message.role === 'user')
      .map((message) => ({
        runId,
        messageId: message.id,
        content: messageText(message.content),
        delivery: request.delivery ?? 'next',
      })),
  );
}

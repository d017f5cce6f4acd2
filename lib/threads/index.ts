export { deleteThread, renameThread, undeleteThread } from './change-thread.ts';
export { getThread, listMessages, type ThreadDetail } from './get-thread.ts';
export { listThreads } from './list-threads.ts';
export { queueMessage, removeQueuedMessage } from './queue-message.ts';
export {
  queueMessageSchema,
  renameThreadSchema,
  type ThreadSummary,
  threadSummarySchema,
} from './schema.ts';

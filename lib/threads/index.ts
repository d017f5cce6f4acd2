export { changeThread, deleteThread, undeleteThread } from './change-thread.ts';
export { continueThread } from './continue-thread.ts';
export { exportThread } from './export-thread.ts';
export { getThread, listMessages, requireThread } from './get-thread.ts';
export { listRecentQueries } from './list-recent-queries.ts';
export { listRunEvents, listRuns } from './list-runs.ts';
export { listThreads } from './list-threads.ts';
export { pauseThread } from './pause-thread.ts';
export { changeDelivery, queueMessage, removeQueuedMessage } from './queue-message.ts';
export { readContext } from './read-context.ts';
export { readConversation } from './read-conversation.ts';
export {
  changeQueuedSchema,
  changeThreadSchema,
  exportFormatSchema,
  queueMessageSchema,
  type ReadableMessage,
  showBranchSchema,
  suggestionsRequestSchema,
} from './schema.ts';
export { searchThreads } from './search-threads.ts';
export { showBranch } from './show-branch.ts';
export { suggestNext } from './suggest-next.ts';
export type { ExportWords } from './to-markdown.ts';

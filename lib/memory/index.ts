export { applySummary, type Summarised, summaryPrompt } from './apply-summary.ts';
export {
  type CompactedTranscript,
  type CompactOptions,
  compactTranscript,
} from './compact-transcript.ts';
export { contextBudget } from './context-budget.ts';
export { deleteMemory } from './delete-memory.ts';
export { estimateMessageTokens, estimateTokens } from './estimate-tokens.ts';
export { listMemories } from './list-memories.ts';
export { findRunOfMessage } from './memory-repository.ts';
export { memoryTools } from './memory-tools.ts';
export {
  planSummary,
  type SummaryLimits,
  type SummaryPlan,
  summaryTokens,
} from './plan-summary.ts';
export { rememberRun } from './remember-run.ts';
export {
  type CitedConversation,
  citedConversationSchema,
  conversationsResultSchema,
  type Memory,
  memorySchema,
  SUMMARY_ACTIVITY,
  type SummaryContent,
  summaryContentSchema,
} from './schema.ts';
export {
  type ConversationSearch,
  type FoundConversation,
  searchConversations,
} from './search-conversations.ts';
export { searchConversationsTool } from './search-conversations-tool.ts';
export { summariseConversation } from './summarise-conversation.ts';
export { type SummariseOptions, summarise } from './summarise-turns.ts';

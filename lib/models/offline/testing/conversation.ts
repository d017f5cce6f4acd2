import type { Conversation } from '../read-conversation.ts';

/** A conversation before anything was said, with a search on offer. */
export const emptyConversation: Conversation = {
  system: '',
  userTurns: [],
  answers: [],
  exchanges: [],
  calls: [],
  earlierCalls: [],
  searches: [],
  tools: new Set(['vector_search']),
};

import * as z from 'zod';
import type { ToolDefinition } from '../tools/schema.ts';
import { tunables } from '../tunables.ts';
import { shortened } from './message-text.ts';
import { type CitedConversation, SEARCH_CONVERSATIONS } from './schema.ts';
import type { searchConversations } from './search-conversations.ts';

const inputSchema = z.object({
  query: z
    .string()
    .min(1)
    .max(2_000)
    .describe('What to look for, with the words for the time as the user said them ("last week").'),
  since: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .optional()
    .describe('Nothing older than this date (ISO 8601). Leave out unless the user named a date.'),
  limit: z.number().int().min(1).max(tunables.memory.maxFoundConversations).optional(),
});
export type SearchConversationsInput = z.infer<typeof inputSchema>;

/**
 * The user's earlier conversations as a tool. Result: `conversationsResultSchema`, with numbers
 * that are shared with the passages of the run, so that `[n]` means one source.
 */
export function searchConversationsTool(
  search: typeof searchConversations,
): ToolDefinition<SearchConversationsInput> {
  return {
    name: SEARCH_CONVERSATIONS,
    description:
      'Searches the user\'s earlier conversations in this workspace: what was said, asked or decided before, also "last week". Returns them with a number n to cite as [n], when they were, the question and the answer. Not for documents.',
    category: 'memory',
    input: inputSchema,
    timeoutMs: tunables.memory.searchTimeoutMs,
    resultCap: tunables.memory.searchResultChars,
    execute: async ({ input, context }) => {
      const found = await search(context.principal, context.scope.workspaceId, {
        query: input.query,
        since: input.since === undefined ? undefined : new Date(input.since),
        limit: input.limit,
        excludeThreadId: context.threadId,
      });
      const conversations: CitedConversation[] = found.map(
        ({ runId, threadId, title, question, answer, at }) => ({
          n: context.citations.numberOf(`conversation:${runId}`),
          threadId,
          title,
          question: shortened(question, tunables.memory.foundAnswerChars / 3),
          answer: shortened(answer, tunables.memory.foundAnswerChars),
          at: at.toISOString(),
        }),
      );
      return { conversations };
    },
  };
}

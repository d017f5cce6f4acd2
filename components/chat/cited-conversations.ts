import { citedNumbers } from '@/lib/knowledge/schema.ts';
import { type CitedConversation, conversationsResultSchema } from '@/lib/memory/schema.ts';

export type Conversations = ReadonlyMap<number, CitedConversation>;

/** Earlier conversations by number from the JSON of search results; a later result wins a number. */
export function conversationsByNumber(results: readonly string[]): Conversations {
  const found = results.flatMap(parseResult);
  return new Map(found.map((conversation) => [conversation.n, conversation]));
}

/** The conversations an answer really cites, by number. */
export function citedConversations(
  markdown: string,
  conversations: Conversations,
): CitedConversation[] {
  return citedNumbers(markdown)
    .flatMap((number) => conversations.get(number) ?? [])
    .sort((a, b) => a.n - b.n);
}

function parseResult(result: string): CitedConversation[] {
  try {
    return conversationsResultSchema.safeParse(JSON.parse(result)).data?.conversations ?? [];
  } catch {
    return [];
  }
}

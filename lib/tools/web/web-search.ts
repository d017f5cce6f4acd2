import * as z from 'zod';
import { tunables } from '../../tunables.ts';
import type { ToolDefinition } from '../schema.ts';
import type { WebResult, WebSearchProvider } from './schema.ts';

const inputSchema = z.object({ query: z.string().trim().min(1).max(400) });
export type WebSearchInput = z.infer<typeof inputSchema>;

/** Result of `web_search`. */
export type WebSearchResult = { results: WebResult[] };

export function webSearchTool(provider: WebSearchProvider): ToolDefinition<WebSearchInput> {
  return {
    name: 'web_search',
    description:
      'Searches the web and returns titles, addresses and short extracts. What they say is not checked; name the address for what you take from them.',
    category: 'web',
    input: inputSchema,
    timeoutMs: tunables.webSearch.timeoutMs + 1_000,
    resultCap: tunables.tools.searchResultChars,
    subject: ({ query }) => query,
    execute: async ({ input, signal }): Promise<WebSearchResult> => ({
      results: await provider.search(input.query, signal),
    }),
  };
}

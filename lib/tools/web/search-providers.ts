import * as z from 'zod';
import { type FetchNetwork, systemResolver } from '../../net/index.ts';
import { tunables } from '../../tunables.ts';
import { fetchJson } from './fetch-json.ts';
import { plainSnippet } from './plain-snippet.ts';
import type { WebResult, WebSearchProvider } from './schema.ts';

const { results: COUNT } = tunables.webSearch;
const text = z.string().catch('');

/** Pages with an address of the web, cleaned and no more of them than asked for. */
function clean(found: WebResult[]): WebResult[] {
  return found
    .filter(({ url }) => /^https?:\/\//i.test(url))
    .slice(0, COUNT)
    .map(({ title, url, snippet }) => ({
      title: plainSnippet(title) || url,
      url,
      snippet: plainSnippet(snippet),
    }));
}

const braveSchema = z.object({
  web: z
    .object({ results: z.array(z.object({ title: text, url: text, description: text })) })
    .default({ results: [] }),
});

/** The Brave Search API. `base` and `network` are for tests. */
export function braveSearch(
  key: string,
  base = 'https://api.search.brave.com',
  network?: FetchNetwork,
): WebSearchProvider {
  return {
    name: 'brave',
    search: async (query, signal) => {
      const url = `${base}/res/v1/web/search?${new URLSearchParams({ q: query, count: `${COUNT}` })}`;
      const headers = { 'x-subscription-token': key };
      const { web } = await fetchJson(url, braveSchema, { headers, signal }, network);
      return clean(web.results.map((one) => ({ ...one, snippet: one.description })));
    },
  };
}

const contentSchema = z.object({
  results: z.array(z.object({ title: text, url: text, content: text })),
});
const withContent = ({ results }: z.infer<typeof contentSchema>) =>
  clean(results.map((one) => ({ ...one, snippet: one.content })));

/** Tavily. `base` and `network` are for tests. */
export function tavilySearch(
  key: string,
  base = 'https://api.tavily.com',
  network?: FetchNetwork,
): WebSearchProvider {
  return {
    name: 'tavily',
    search: async (query, signal) => {
      const headers = { authorization: `Bearer ${key}` };
      const json = { query, max_results: COUNT };
      const options = { headers, json, signal };
      return withContent(await fetchJson(`${base}/search`, contentSchema, options, network));
    },
  };
}

/** A SearXNG instance of the operator, which may be on a private address. */
export function searxngSearch(base: string): WebSearchProvider {
  const root = new URL(base.endsWith('/') ? base : `${base}/`);
  const network = { allowedHosts: root.host, resolve: systemResolver };
  return {
    name: 'searxng',
    search: async (query, signal) => {
      const url = new URL(`search?${new URLSearchParams({ q: query, format: 'json' })}`, root);
      return withContent(
        await fetchJson(url.href, contentSchema, { signal, headers: {} }, network),
      );
    },
  };
}

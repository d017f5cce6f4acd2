export type WebResult = { title: string; href: string; host: string; snippet: string };

/** Results of a web search that lead to http or https, each address once; all else is left out. */
export function webResults(results: unknown): WebResult[] {
  if (!Array.isArray(results)) return [];
  const found = new Map<string, WebResult>();
  for (const result of results as Record<string, unknown>[]) {
    const { title, url, snippet } = result ?? {};
    if (typeof url !== 'string' || !URL.canParse(url)) continue;
    const { protocol, href, host } = new URL(url);
    if (protocol !== 'http:' && protocol !== 'https:') continue;
    found.set(href, {
      title: typeof title === 'string' && title.trim() ? title : host,
      href,
      host,
      snippet: typeof snippet === 'string' ? snippet : '',
    });
  }
  return [...found.values()];
}

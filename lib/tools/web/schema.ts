/** One page that a search of the web found; plain text. */
export type WebResult = { title: string; url: string; snippet: string };

/** A service that searches the web. */
export type WebSearchProvider = {
  name: 'brave' | 'tavily' | 'searxng';
  /** @throws AppError whose message names the service and says what to do */
  search: (query: string, signal: AbortSignal) => Promise<WebResult[]>;
};

const PARAMETER = 'message';

/** The address of a thread that opens it where a message stands. */
export function withFoundMessage(href: string, messageId: string): string {
  return `${href}?${PARAMETER}=${encodeURIComponent(messageId)}`;
}

/** The message that the address asks for, or null. */
export function foundMessage(search: URLSearchParams): string | null {
  return search.get(PARAMETER);
}

/** The address once the message is shown: going there again is a new wish. */
export function withoutFoundMessage({ pathname, search }: { pathname: string; search: string }) {
  const query = new URLSearchParams(search);
  query.delete(PARAMETER);
  return query.size > 0 ? `${pathname}?${query}` : pathname;
}

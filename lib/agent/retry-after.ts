import type { APICallError } from 'ai';

/** How long the provider asks to wait (headers `retry-after-ms`, `retry-after`), in ms, if it does. */
export function retryAfterMs(error: APICallError): number | undefined {
  const exact = Number.parseFloat(error.responseHeaders?.['retry-after-ms'] ?? '');
  if (exact >= 0) return exact;
  const header = error.responseHeaders?.['retry-after'];
  if (!header) return undefined;
  const seconds = Number.parseFloat(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1_000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

import type * as z from 'zod';
import { AppError } from '../../errors/index.ts';
import { type FetchNetwork, type SafeFetchOptions, safeFetch } from '../../net/index.ts';
import { tunables } from '../../tunables.ts';

/**
 * Asks a search service and reads its answer.
 * @param network what may be reached; the public internet unless given
 * @throws AppError URL_FETCH_FAILED, URL_BLOCKED, or the signal's reason
 */
export async function fetchJson<Answer>(
  url: string,
  schema: z.ZodType<Answer>,
  options: Pick<SafeFetchOptions, 'headers' | 'json' | 'signal'>,
  network?: FetchNetwork,
): Promise<Answer> {
  const { timeoutMs: totalMs, maxBytes } = tunables.webSearch;
  const answer = await safeFetch(url, { ...options, totalMs, maxBytes }, network);
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(answer.bytes)));
  } catch (cause) {
    throw new AppError(
      'URL_FETCH_FAILED',
      `${new URL(url).host} did not answer as a search service does. Check its settings.`,
      { cause },
    );
  }
}

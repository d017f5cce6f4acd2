import { embedMany } from 'ai';
import type { EmbeddingModelV3 } from '../../models/index.ts';
import { tunables } from '../../tunables.ts';

/**
 * One vector a text, in order; the SDK splits them into requests of the size the provider takes.
 * @throws when the provider fails or does not answer in time
 */
export async function embedTexts(
  model: EmbeddingModelV3,
  texts: string[],
  options: { signal?: AbortSignal; timeoutMs: number },
): Promise<number[][]> {
  const { signal, timeoutMs } = options;
  const limit = AbortSignal.timeout(timeoutMs);
  const { embeddings } = await embedMany({
    model,
    values: texts,
    maxRetries: tunables.models.maxRetries,
    abortSignal: signal ? AbortSignal.any([signal, limit]) : limit,
  });
  return embeddings;
}

import { log } from '../../log.ts';
import { type EmbeddingModelV3, embeddingModel } from '../../models/index.ts';
import { tunables } from '../../tunables.ts';
import type { KnowledgeScope } from '../schema.ts';
import { embedTexts } from './embed-texts.ts';
import { findUnembedded, storeEmbeddings, vectorSearchReady } from './vector-search-repository.ts';

/** `off`: no embedding model, or a database without pgvector. `failed`: found by words only. */
export type EmbeddingOutcome = 'off' | 'done' | 'failed';

/**
 * Gives an indexed document its vectors, batch by batch. Never throws but for an aborted `signal`:
 * a document without vectors is still found by its words. Vectors that are there already stay.
 */
export async function embedDocument(
  scope: KnowledgeScope,
  documentId: string,
  options: {
    signal?: AbortSignal;
    model?: EmbeddingModelV3 | null;
    /** Called with the number of chunks that this call has embedded so far. */
    onProgress?: (embedded: number) => void;
  } = {},
): Promise<EmbeddingOutcome> {
  const { signal } = options;
  try {
    const model = options.model === undefined ? embeddingModel() : options.model;
    if (!model || !(await vectorSearchReady())) return 'off';
    const { embedBatchChunks, embedTimeoutMs: timeoutMs } = tunables.retrieval;
    const search = { documentId, model: model.modelId, limit: embedBatchChunks };
    for (let embedded = 0; ; ) {
      signal?.throwIfAborted();
      const chunks = await findUnembedded(scope, search);
      if (chunks.length === 0) return 'done';
      const texts = chunks.map(({ title, headings, text }) =>
        [title, ...headings, text].join('\n'),
      );
      const embeddings = await embedTexts(model, texts, { signal, timeoutMs });
      await storeEmbeddings(
        scope,
        model.modelId,
        chunks.map(({ chunkId }, index) => ({ chunkId, embedding: embeddings[index] ?? [] })),
      );
      embedded += chunks.length;
      options.onProgress?.(embedded);
    }
  } catch (error) {
    signal?.throwIfAborted();
    log.warn({ err: error, documentId }, 'embedding a document failed; it is found by words only');
    return 'failed';
  }
}

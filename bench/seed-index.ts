import { tenantDatabase } from '../lib/database/index.ts';
import type { KnowledgeScope } from '../lib/knowledge/index.ts';
import { indexChunks } from '../lib/knowledge/retrieval/index-chunks.ts';
import { generateDocuments, type SeedDocument } from './seed-chunks.ts';

/**
 * Stores generated documents with their chunks, each document in a transaction as ingestion does.
 * @returns milliseconds it took
 */
export async function seedIndex(scope: KnowledgeScope, chunkCount: number): Promise<number> {
  const start = performance.now();
  for (const document of generateDocuments(chunkCount)) await store(scope, document);
  return performance.now() - start;
}

async function store(scope: KnowledgeScope, { title, text, chunks }: SeedDocument): Promise<void> {
  const id = crypto.randomUUID();
  await tenantDatabase(scope.tenantId).transaction(async (db) => {
    await db.models.document.create({
      data: {
        id,
        tenantId: scope.tenantId,
        workspaceId: scope.workspaceId,
        title,
        kind: 'text',
        origin: 'upload',
        contentHash: id,
        sizeBytes: text.length,
        text,
        status: 'ready',
        createdBy: 'bench',
      },
    });
    await indexChunks(db, scope, id, chunks);
  });
}

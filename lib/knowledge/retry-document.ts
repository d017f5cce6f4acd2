import { announceDocument, announceQueued, toSummary } from './announce-document.ts';
import { requeueDocument } from './document-repository.ts';
import { requireDocument } from './require-document.ts';
import type { DocumentSummary } from './schema.ts';

/**
 * Reads a document anew: after a failure, or to refresh it; a page is fetched again.
 * @throws AppError NOT_FOUND
 */
export async function retryDocument(tenantId: string, id: string): Promise<DocumentSummary> {
  const row = await requireDocument(tenantId, id);
  await requeueDocument(tenantId, id);
  const document = await announceDocument(tenantId, id);
  announceQueued();
  return document ?? toSummary(row);
}

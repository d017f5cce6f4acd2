import { publishFeed } from '../feed/index.ts';
import { emitSignal, onSignal } from '../signals/index.ts';
import { findSummary, type SummaryRow } from './document-repository.ts';
import { type DocumentSummary, documentSummarySchema } from './schema.ts';

export function toSummary(row: SummaryRow): DocumentSummary {
  return documentSummarySchema.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  });
}

/** Tells the workspace's open pages how the document stands now. */
export async function announceDocument(
  tenantId: string,
  id: string,
): Promise<DocumentSummary | null> {
  const row = await findSummary(tenantId, id);
  if (!row) return null;
  const document = toSummary(row);
  publishFeed(tenantId, row.workspaceId, { type: 'document', document });
  return document;
}

const QUEUED = 'ingestion:queued';
const CANCELLED = 'ingestion:cancelled';

/** Wakes the ingestion of this and other instances. */
export function announceQueued(): void {
  emitSignal(QUEUED, null);
}

export function onQueued(listener: () => void): () => void {
  return onSignal(QUEUED, listener);
}

/** Tells whoever works on the document to stop at once; the row says the same. */
export function announceCancelled(id: string): void {
  emitSignal(CANCELLED, id);
}

export function onCancelled(listener: (id: string) => void): () => void {
  return onSignal<string>(CANCELLED, listener);
}

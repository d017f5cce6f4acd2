import { announceCancelled, announceDocument, toSummary } from './announce-document.ts';
import { cancelActive } from './document-repository.ts';
import { requireDocument } from './require-document.ts';
import type { DocumentSummary } from './schema.ts';

/** Ends reading a document; it stays in the list and can be tried again. @throws AppError NOT_FOUND */
export async function cancelDocument(tenantId: string, id: string): Promise<DocumentSummary> {
  const row = await requireDocument(tenantId, id);
  const cancelled = await cancelActive({ tenantId, workspaceId: row.workspaceId }, id);
  if (cancelled) announceCancelled(id);
  return (await announceDocument(tenantId, id)) ?? toSummary(row);
}

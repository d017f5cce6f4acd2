import { announceDocument, toSummary } from './announce-document.ts';
import { updateTitle } from './document-repository.ts';
import { requireDocument } from './require-document.ts';
import type { DocumentSummary } from './schema.ts';

/** @throws AppError NOT_FOUND */
export async function renameDocument(
  tenantId: string,
  id: string,
  title: string,
): Promise<DocumentSummary> {
  await updateTitle(tenantId, id, title);
  const document = await announceDocument(tenantId, id);
  return document ?? toSummary(await requireDocument(tenantId, id));
}

import { publishFeed } from '../feed/index.ts';
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
  const renamed = await updateTitle(tenantId, id, title);
  if (renamed?.origin === 'note') {
    const { workspaceId, version } = renamed;
    publishFeed(tenantId, workspaceId, { type: 'note_saved', id, version });
  }
  const document = await announceDocument(tenantId, id);
  return document ?? toSummary(await requireDocument(tenantId, id));
}

import type { Principal } from '../auth/index.ts';
import { publishFeed } from '../feed/index.ts';
import { announceCancelled } from './announce-document.ts';
import { removeDocument } from './document-repository.ts';
import { requireDocument } from './require-document.ts';

/** Deletes a document, its bytes and its part of the index. @throws AppError NOT_FOUND */
export async function deleteDocument(
  { tenantId, userId }: Pick<Principal, 'tenantId' | 'userId'>,
  id: string,
): Promise<void> {
  const { workspaceId } = await requireDocument(tenantId, id);
  if (!(await removeDocument({ tenantId, workspaceId }, id, userId))) return;
  announceCancelled(id);
  publishFeed(tenantId, workspaceId, { type: 'document_removed', id });
}

import { AppError } from '../errors/index.ts';
import { findBlob } from './document-repository.ts';
import { requireDocument } from './require-document.ts';

/** The bytes as they came. @throws AppError NOT_FOUND */
export async function readDocumentFile(
  tenantId: string,
  id: string,
): Promise<{ fileName: string; mediaType: string; bytes: Uint8Array }> {
  const document = await requireDocument(tenantId, id);
  const blob = await findBlob(tenantId, id);
  if (!blob) throw new AppError('NOT_FOUND', 'There is no file of this document.');
  return { fileName: document.fileName ?? document.title, ...blob };
}

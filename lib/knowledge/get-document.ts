import { toSummary } from './announce-document.ts';
import { findContent } from './document-repository.ts';
import { requireDocument } from './require-document.ts';
import { type DocumentDetail, documentDetailSchema } from './schema.ts';

/** A document with its text and pages. @throws AppError NOT_FOUND */
export async function getDocument(tenantId: string, id: string): Promise<DocumentDetail> {
  const row = await requireDocument(tenantId, id);
  const content = await findContent(tenantId, id);
  return documentDetailSchema.parse({
    ...toSummary(row),
    text: content?.text ?? '',
    pages: content?.pages ?? [],
  });
}

import { AppError } from '../errors/index.ts';
import { checkPublicUrl } from '../net/index.ts';
import { reuse } from './add-document.ts';
import { announceDocument, announceQueued } from './announce-document.ts';
import { initialTitle } from './document-name.ts';
import { findByUrl, insertDocument } from './document-repository.ts';
import { hashContent } from './hash-content.ts';
import type { DocumentSummary, KnowledgeScope } from './schema.ts';

/**
 * Queues a web page or file by its address; it is fetched by the ingestion, so that slowness and
 * failure show on the document. An address the workspace has already is not added twice.
 * @throws AppError INVALID_REQUEST, URL_BLOCKED
 */
export async function addUrl(
  scope: KnowledgeScope,
  input: { url: string; createdBy: string },
): Promise<{ document: DocumentSummary; duplicate: boolean }> {
  const url = checkPublicUrl(input.url).href;
  const existing = await findByUrl(scope, url);
  if (existing) return { document: await reuse(scope, existing), duplicate: true };
  const id = crypto.randomUUID();
  const inserted = await insertDocument(scope, {
    id,
    title: initialTitle({ fileName: null, url }),
    fileName: null,
    kind: 'html',
    origin: 'url',
    url,
    // Until the content is known, the address stands for it: adding it twice at once meets here.
    contentHash: `url:${await hashContent(url)}`,
    createdBy: input.createdBy,
  });
  if (!inserted) return addUrl(scope, input);
  const document = await announceDocument(scope.tenantId, id);
  announceQueued();
  if (!document) throw new AppError('CONFLICT', 'The document was deleted while it was added.');
  return { document, duplicate: false };
}

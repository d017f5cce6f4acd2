import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import { announceDocument, announceQueued, toSummary } from './announce-document.ts';
import { cleanFileName, initialTitle } from './document-name.ts';
import {
  findByHash,
  insertDocument,
  requeueDocument,
  type SummaryRow,
} from './document-repository.ts';
import { hashContent } from './hash-content.ts';
import { detectKind } from './parse/detect-kind.ts';
import type { DocumentSummary, KnowledgeScope } from './schema.ts';

export type DocumentUpload = {
  fileName: string;
  bytes: Uint8Array;
  mediaType: string;
  createdBy: string;
  origin?: 'upload' | 'note' | 'sample';
};

/**
 * Stores a file and queues it. Content that the workspace has already is not stored twice: the
 * existing document is returned, queued anew if it had failed or was cancelled.
 * @throws AppError DOCUMENT_EMPTY, PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, DOCUMENT_ENCRYPTED
 */
export async function addDocument(
  scope: KnowledgeScope,
  upload: DocumentUpload,
): Promise<{ document: DocumentSummary; duplicate: boolean }> {
  const { bytes, origin = 'upload', createdBy } = upload;
  const fileName = cleanFileName(upload.fileName);
  const mediaType = cleanMediaType(upload.mediaType);
  if (bytes.length > tunables.http.maxUploadBytes) {
    const megabytes = tunables.http.maxUploadBytes / 1024 / 1024;
    throw new AppError('PAYLOAD_TOO_LARGE', `Files may have ${megabytes} MB. Split this one.`);
  }
  const kind = await detectKind({ bytes, fileName, mediaType });
  const contentHash = await hashContent(bytes);
  const existing = await findByHash(scope, contentHash);
  if (existing) return { document: await reuse(scope, existing), duplicate: true };
  const id = crypto.randomUUID();
  const title = initialTitle({ fileName, url: null });
  const file = { bytes, mediaType };
  const row = { id, title, fileName, kind, origin, url: null, contentHash, createdBy, file };
  const inserted = await insertDocument(scope, row);
  if (!inserted) return addDocument(scope, upload);
  const document = await announceDocument(scope.tenantId, id);
  announceQueued();
  if (!document) throw new AppError('CONFLICT', 'The document was deleted while it was added.');
  return { document, duplicate: false };
}

/** A duplicate whose reading did not succeed gets another chance. */
export async function reuse(scope: KnowledgeScope, row: SummaryRow): Promise<DocumentSummary> {
  if (row.status !== 'failed' && row.status !== 'cancelled') return toSummary(row);
  await requeueDocument(scope.tenantId, row.id);
  const document = await announceDocument(scope.tenantId, row.id);
  announceQueued();
  return document ?? toSummary(row);
}

function cleanMediaType(raw: string): string {
  const type = (raw.split(';')[0] ?? '').trim().toLowerCase();
  return /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(type) ? type : 'application/octet-stream';
}

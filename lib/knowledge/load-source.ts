import { AppError } from '../errors/index.ts';
import { safeFetch } from '../net/index.ts';
import { hold } from './claim-lost.ts';
import { storeFetched } from './claimed-document-repository.ts';
import type { Claim } from './document-claim-repository.ts';
import { fileNameOfUrl } from './document-name.ts';
import { findBlob } from './document-repository.ts';
import { hashContent } from './hash-content.ts';
import type { SourceFile } from './parse/parsed-document.ts';

/** Types that may hold a document; what it really is, the content says. */
const ACCEPTED = [
  'text/*',
  'application/pdf',
  'application/x-pdf',
  'application/xhtml+xml',
  'application/xml',
  'application/json',
  'application/ld+json',
  'application/javascript',
  'application/yaml',
  'application/x-yaml',
  'application/csv',
  'application/octet-stream',
  'binary/octet-stream',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
];

/**
 * The bytes of a document: stored ones, or for an address what stands there now.
 * @throws AppError of safeFetch, DOCUMENT_DUPLICATE, NOT_FOUND
 */
export async function loadSource(claim: Claim, signal: AbortSignal): Promise<SourceFile> {
  if (claim.url) return fetchSource(claim, claim.url, signal);
  const blob = await findBlob(claim.tenantId, claim.id);
  if (!blob) throw new AppError('NOT_FOUND', 'The file is not there any more. Add it again.');
  const kind = claim.origin === 'note' ? 'markdown' : undefined;
  return { ...blob, fileName: claim.fileName ?? undefined, kind };
}

async function fetchSource(
  claim: Claim,
  address: string,
  signal: AbortSignal,
): Promise<SourceFile> {
  const { bytes, mediaType, charset, url } = await safeFetch(address, { signal, accept: ACCEPTED });
  const fileName = fileNameOfUrl(url);
  const contentHash = await hashContent(bytes);
  const stored = await storeFetched(claim, {
    bytes,
    mediaType: mediaType || 'application/octet-stream',
    contentHash,
    fileName,
  });
  if (stored === 'duplicate') {
    throw new AppError(
      'DOCUMENT_DUPLICATE',
      'What stands at this address is in the workspace already, as another document.',
    );
  }
  hold(stored);
  return { bytes, mediaType, charset, url, fileName };
}

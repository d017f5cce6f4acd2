import { announceDocument, toSummary } from './announce-document.ts';
import { judgeDocuments, proposeDocuments, updateValidation } from './document-repository.ts';
import { requireDocument } from './require-document.ts';
import type { DocumentSummary, KnowledgeScope, Validation } from './schema.ts';

/**
 * Keeps what a person thinks of a document as a source.
 * @throws AppError NOT_FOUND
 */
export async function setValidation(
  tenantId: string,
  id: string,
  validation: Validation | null,
): Promise<DocumentSummary> {
  await updateValidation(tenantId, id, validation);
  const document = await announceDocument(tenantId, id);
  return document ?? toSummary(await requireDocument(tenantId, id));
}

/** Marks documents as sources that an answer is to rest on, unless they were judged before. */
export async function proposeSources(scope: KnowledgeScope, ids: string[]): Promise<void> {
  for (const id of await proposeDocuments(scope, ids)) await announceDocument(scope.tenantId, id);
}

/** Keeps which sources a person let an answer rest on, and which not. */
export async function judgeSources(
  scope: KnowledgeScope,
  judged: { validated: string[]; rejected: string[] },
): Promise<void> {
  for (const id of await judgeDocuments(scope, judged)) await announceDocument(scope.tenantId, id);
}

import { toSummary } from './announce-document.ts';
import { findSummaries } from './document-repository.ts';
import type { DocumentSummary, KnowledgeScope } from './schema.ts';

/** The newest documents of a workspace, newest first. */
export async function listDocuments(scope: KnowledgeScope): Promise<DocumentSummary[]> {
  return (await findSummaries(scope)).map(toSummary);
}

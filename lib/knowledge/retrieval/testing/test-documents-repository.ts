import { TENANT, tenantDatabase } from '../../../database/index.ts';
import type { DocumentDetail, DocumentSummary, KnowledgeScope } from '../../schema.ts';
import { indexChunks, removeFromIndex } from '../index-chunks.ts';

export type TestDocument = {
  id: string;
  title?: string;
  kind?: DocumentSummary['kind'];
  origin?: DocumentSummary['origin'];
  status?: DocumentSummary['status'];
  createdAt?: Date;
  /** Its pages; none unless given. */
  pages?: DocumentDetail['pages'];
  /** Texts of the chunks, each with its headings; they stand in the document two line breaks apart. */
  chunks: (string | { headings: string[]; text: string })[];
};

const GAP = '\n\n';

/** Stores and indexes a document as ingestion would. @returns its text */
export async function addTestDocument(scope: KnowledgeScope, doc: TestDocument): Promise<string> {
  const given = doc.chunks.map((chunk) =>
    typeof chunk === 'string' ? { headings: [], text: chunk } : chunk,
  );
  let start = 0;
  const chunks = given.map((chunk, ordinal) => {
    const range = { start, end: start + chunk.text.length };
    start = range.end + GAP.length;
    const page = doc.pages?.findLast((one) => one.start <= range.start)?.page ?? null;
    return { ...chunk, ...range, ordinal, page };
  });
  const text = given.map((chunk) => chunk.text).join(GAP);
  await tenantDatabase(scope.tenantId).transaction(async (db) => {
    await db.models.document.create({
      data: {
        id: doc.id,
        tenantId: scope.tenantId,
        workspaceId: scope.workspaceId,
        title: doc.title ?? '',
        kind: doc.kind ?? 'text',
        origin: doc.origin ?? 'upload',
        contentHash: doc.id,
        sizeBytes: text.length,
        text,
        ...(doc.pages ? { pages: doc.pages } : {}),
        status: doc.status ?? 'ready',
        createdBy: 'tester',
        ...(doc.createdAt ? { createdAt: doc.createdAt } : {}),
      },
    });
    await indexChunks(db, scope, doc.id, chunks);
  });
  return text;
}

export async function removeTestDocument(scope: KnowledgeScope, id: string): Promise<void> {
  await tenantDatabase(scope.tenantId).transaction(async (db) => {
    await removeFromIndex(db, scope, id);
    await db.models.document.deleteMany({ where: { id } });
  });
}

/** What the index holds of the workspace; the totals are recounted and should equal the kept ones. */
export async function indexFigures(scope: KnowledgeScope) {
  const db = tenantDatabase(scope.tenantId);
  const [kept] = await db.query<{ chunks: number; terms: number }>`
    SELECT chunk_count AS chunks, term_total::int AS terms FROM index_statistics
    WHERE tenant_id = ${TENANT} AND workspace_id = ${scope.workspaceId}`;
  const [chunk] = await db.query<{ chunks: number; terms: number }>`
    SELECT count(*)::int AS chunks, coalesce(sum(term_count), 0)::int AS terms FROM chunk
    WHERE tenant_id = ${TENANT} AND workspace_id = ${scope.workspaceId}`;
  const [posting] = await db.query<{ postings: number; terms: number }>`
    SELECT count(*)::int AS postings, coalesce(sum(frequency), 0)::int AS terms
    FROM posting JOIN term ON term.id = posting.term_id
    WHERE tenant_id = ${TENANT} AND workspace_id = ${scope.workspaceId}`;
  const [term] = await db.query<{ words: number; postings: number }>`
    SELECT count(*)::int AS words, coalesce(sum(chunk_count), 0)::int AS postings FROM term
    WHERE tenant_id = ${TENANT} AND workspace_id = ${scope.workspaceId}`;
  return { kept, chunk, posting, term };
}

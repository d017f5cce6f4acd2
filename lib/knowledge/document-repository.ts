import { appendAudit } from '../audit/index.ts';
import { isUniqueViolation, TENANT, tenantDatabase } from '../database/index.ts';
import { tunables } from '../tunables.ts';
import type { DocumentKind } from './parse/parsed-document.ts';
import { removeFromIndex } from './retrieval/index-chunks.ts';
import type { KnowledgeScope, Validation } from './schema.ts';

/** The columns of a document that lists show; its text and bytes are read only where needed. */
const SUMMARY = {
  id: true,
  workspaceId: true,
  title: true,
  fileName: true,
  kind: true,
  origin: true,
  url: true,
  sizeBytes: true,
  pageCount: true,
  status: true,
  progress: true,
  errorCode: true,
  errorMessage: true,
  validation: true,
  createdAt: true,
  updatedAt: true,
} as const;

const ACTIVE = ['queued', 'parsing', 'indexing'];

export type NewDocument = {
  id: string;
  title: string;
  fileName: string | null;
  kind: DocumentKind;
  origin: 'upload' | 'url' | 'note' | 'sample';
  url: string | null;
  contentHash: string;
  createdBy: string;
  /** Absent for a page that is still to be fetched. */
  file?: { bytes: Uint8Array; mediaType: string };
};

export type SummaryRow = NonNullable<Awaited<ReturnType<typeof findSummary>>>;

/** @returns false when the workspace has this content already. */
export async function insertDocument(scope: KnowledgeScope, doc: NewDocument): Promise<boolean> {
  const { file, ...row } = doc;
  const { tenantId, workspaceId } = scope;
  try {
    await tenantDatabase(tenantId).transaction(async (db) => {
      await db.models.document.create({
        data: {
          ...row,
          tenantId,
          workspaceId,
          sizeBytes: file?.bytes.length ?? 0,
          status: 'queued',
        },
      });
      if (file) await writeBlob(db, doc.id, file);
    });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

type Writer = Pick<ReturnType<typeof tenantDatabase>, 'execute'>;

export async function writeBlob(
  db: Writer,
  documentId: string,
  { bytes, mediaType }: { bytes: Uint8Array; mediaType: string },
): Promise<void> {
  await db.execute`
    INSERT INTO document_blob (document_id, tenant_id, media_type, bytes)
    VALUES (${documentId}, ${TENANT}, ${mediaType}, ${Buffer.from(bytes)})
    ON CONFLICT (document_id) DO UPDATE SET media_type = excluded.media_type, bytes = excluded.bytes`;
}

export async function findBlob(
  tenantId: string,
  documentId: string,
): Promise<{ bytes: Uint8Array; mediaType: string } | null> {
  return tenantDatabase(tenantId).models.documentBlob.findFirst({
    where: { documentId },
    select: { bytes: true, mediaType: true },
  });
}

export function findSummary(tenantId: string, id: string) {
  return tenantDatabase(tenantId).models.document.findFirst({ where: { id }, select: SUMMARY });
}

export function findByHash(scope: KnowledgeScope, contentHash: string) {
  const where = { workspaceId: scope.workspaceId, contentHash };
  return tenantDatabase(scope.tenantId).models.document.findFirst({ where, select: SUMMARY });
}

export function findByUrl(scope: KnowledgeScope, url: string) {
  const where = { workspaceId: scope.workspaceId, url };
  return tenantDatabase(scope.tenantId).models.document.findFirst({ where, select: SUMMARY });
}

export function findSummaries(scope: KnowledgeScope) {
  return tenantDatabase(scope.tenantId).models.document.findMany({
    where: { workspaceId: scope.workspaceId },
    select: SUMMARY,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: tunables.ingestion.maxListed,
  });
}

export function countDocuments(scope: KnowledgeScope): Promise<number> {
  const where = { workspaceId: scope.workspaceId };
  return tenantDatabase(scope.tenantId).models.document.count({ where });
}

export function findContent(tenantId: string, id: string) {
  return tenantDatabase(tenantId).models.document.findFirst({
    where: { id },
    select: { text: true, pages: true },
  });
}

/** @returns what the document is now; undefined when there is no such document */
export async function updateTitle(
  tenantId: string,
  id: string,
  title: string,
): Promise<{ workspaceId: string; origin: string; version: number } | undefined> {
  const rows = await tenantDatabase(tenantId).query<{
    workspaceId: string;
    origin: string;
    version: number;
  }>`
    UPDATE document SET title = ${title}, version = version + 1, updated_at = now()
    WHERE tenant_id = ${TENANT} AND id = ${id}
    RETURNING workspace_id AS "workspaceId", origin, version`;
  return rows[0];
}

/** @returns false when there is no such document. */
export async function updateValidation(
  tenantId: string,
  id: string,
  validation: Validation | null,
): Promise<boolean> {
  const { count } = await tenantDatabase(tenantId).models.document.updateMany({
    where: { id },
    data: { validation, updatedAt: new Date() },
  });
  return count > 0;
}

/** Marks the documents that nobody has judged yet. @returns their ids */
export async function proposeDocuments(scope: KnowledgeScope, ids: string[]): Promise<string[]> {
  const rows = await tenantDatabase(scope.tenantId).query<{ id: string }>`
    UPDATE document SET validation = 'proposed', updated_at = now()
    WHERE tenant_id = ${TENANT} AND workspace_id = ${scope.workspaceId}
      AND id = ANY (${ids}::text[]) AND validation IS NULL RETURNING id`;
  return rows.map(({ id }) => id);
}

/**
 * Keeps which documents an answer may rest on. What was validated stays so: not to be the source of
 * one answer does not make it a bad one. @returns the ids of those that are still there
 */
export async function judgeDocuments(
  scope: KnowledgeScope,
  judged: { validated: string[]; rejected: string[] },
): Promise<string[]> {
  const { validated, rejected } = judged;
  const rows = await tenantDatabase(scope.tenantId).query<{ id: string }>`
    UPDATE document SET updated_at = now(),
      validation = CASE WHEN id = ANY (${validated}::text[]) OR validation = 'validated'
        THEN 'validated' ELSE 'rejected' END
    WHERE tenant_id = ${TENANT} AND workspace_id = ${scope.workspaceId}
      AND id = ANY (${[...validated, ...rejected]}::text[]) RETURNING id`;
  return rows.map(({ id }) => id);
}

/** Queues a document that is not being worked on. @returns false when it is, or is not there. */
export async function requeueDocument(tenantId: string, id: string): Promise<boolean> {
  const { count } = await tenantDatabase(tenantId).models.document.updateMany({
    where: { id, status: { notIn: ACTIVE } },
    data: {
      status: 'queued',
      progress: 0,
      attempts: 0,
      errorCode: null,
      errorMessage: null,
      updatedAt: new Date(),
    },
  });
  return count > 0;
}

/** Ends the work on a document and takes out what was indexed. @returns false when there was none. */
export async function cancelActive(scope: KnowledgeScope, id: string): Promise<boolean> {
  return tenantDatabase(scope.tenantId).transaction(async (db) => {
    const { count } = await db.models.document.updateMany({
      where: { id, workspaceId: scope.workspaceId, status: { in: ACTIVE } },
      data: {
        status: 'cancelled',
        progress: 0,
        leaseOwner: null,
        leaseUntil: null,
        updatedAt: new Date(),
      },
    });
    if (count === 0) return false;
    await removeFromIndex(db, scope, id);
    return true;
  });
}

/** Deletes a document with its bytes and its part of the index. @returns false when it is not there. */
export async function removeDocument(
  scope: KnowledgeScope,
  id: string,
  actor: string,
): Promise<boolean> {
  return tenantDatabase(scope.tenantId).transaction(async (db) => {
    const [row] = await db.query<{ kind: string; title: string }>`
      SELECT kind, title FROM document
      WHERE tenant_id = ${TENANT} AND workspace_id = ${scope.workspaceId} AND id = ${id} FOR UPDATE`;
    if (!row) return false;
    await removeFromIndex(db, scope, id);
    await db.models.document.deleteMany({ where: { id } });
    const { workspaceId } = scope;
    const event = { workspaceId, actor, action: 'document.deleted', subject: id } as const;
    await appendAudit(db, [{ ...event, details: row }]);
    return true;
  });
}

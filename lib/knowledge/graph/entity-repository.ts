import { TENANT, tenantDatabase } from '../../database/index.ts';
import type { DocumentKind } from '../parse/parsed-document.ts';
import { takeTurn, type Writer } from '../retrieval/chunk-index-repository.ts';
import type { KnowledgeScope } from '../schema.ts';
import type { ExtractedEntity } from './extract-entities.ts';

export type DrawableDocument = { kind: DocumentKind; text: string; updatedAt: Date };
export type DrawableChunk = { id: bigint; ordinal: number; text: string };
export type MentionRow = ExtractedEntity & { chunk: string };

/** A document that is ready, with the beginning of its text. */
export async function findDrawable(
  { tenantId, workspaceId }: KnowledgeScope,
  documentId: string,
  maxChars: number,
): Promise<DrawableDocument | undefined> {
  const [row] = await tenantDatabase(tenantId).query<DrawableDocument>`
    SELECT kind, left(text, ${maxChars}::int) AS text, updated_at AS "updatedAt" FROM document
    WHERE tenant_id = ${TENANT} AND workspace_id = ${workspaceId} AND id = ${documentId}
      AND status = 'ready' AND text IS NOT NULL`;
  return row;
}

/** Chunks of a document in order, those behind `after`. */
export function listChunks(
  { tenantId }: KnowledgeScope,
  documentId: string,
  { after, limit }: { after: number; limit: number },
): Promise<DrawableChunk[]> {
  return tenantDatabase(tenantId).query<DrawableChunk>`
    SELECT id, ordinal, text FROM chunk
    WHERE tenant_id = ${TENANT} AND document_id = ${documentId} AND ordinal > ${after}
    ORDER BY ordinal LIMIT ${limit}`;
}

/** Adds what chunks speak of; chunks that are gone meanwhile are left out. */
export async function addMentions(
  scope: KnowledgeScope,
  documentId: string,
  rows: readonly MentionRow[],
): Promise<void> {
  await tenantDatabase(scope.tenantId).transaction(async (db) => {
    await takeTurn(db, scope);
    await insertMentions(db, scope, documentId, rows);
  });
}

/** The same for who has a turn already. Of an entity and a chunk, what is said last holds. */
export async function insertMentions(
  db: Writer,
  scope: KnowledgeScope,
  documentId: string,
  rows: readonly MentionRow[],
): Promise<void> {
  const ids = await entityIds(db, scope, [...new Set(rows.map(({ key }) => key))]);
  const mentions = rows.map(({ key, ...row }) => ({ ...row, entity: ids.get(key) }));
  await db.execute`
    INSERT INTO entity_mention
      (entity_id, chunk_id, tenant_id, workspace_id, document_id, name, kind, frequency)
    SELECT entity, chunk, ${TENANT}, ${scope.workspaceId}, ${documentId}, name, kind, frequency
    FROM json_to_recordset(${JSON.stringify(mentions)}::json)
      AS row (entity INT, chunk BIGINT, name TEXT, kind TEXT, frequency INT)
    WHERE EXISTS (SELECT FROM chunk WHERE chunk.id = row.chunk AND chunk.tenant_id = ${TENANT})
    ON CONFLICT (entity_id, chunk_id) DO UPDATE
      SET name = excluded.name, kind = excluded.kind, frequency = excluded.frequency`;
}

/**
 * The ids of entities, which are added where they are new. They are looked up one by one: a join with
 * a table that the planner knows nothing of yet compares everything with everything.
 */
async function entityIds(
  db: Writer,
  { workspaceId }: KnowledgeScope,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db.query<{ id: number; key: string }>`
    WITH looked_up AS MATERIALIZED (
      SELECT key, (SELECT id FROM entity WHERE tenant_id = ${TENANT}
        AND workspace_id = ${workspaceId} AND entity.key = wanted.key) AS id
      FROM unnest(${keys}::text[]) AS wanted (key)
    ), added AS (
      INSERT INTO entity (tenant_id, workspace_id, key)
      SELECT ${TENANT}, ${workspaceId}, key FROM looked_up WHERE id IS NULL
      RETURNING id, key
    )
    SELECT id, key FROM looked_up WHERE id IS NOT NULL UNION ALL SELECT id, key FROM added`;
  return new Map(rows.map(({ id, key }) => [key, id]));
}

/** Takes a document out of the graph, with entities that nothing else speaks of. */
export async function clearMentions(
  db: Writer,
  scope: KnowledgeScope,
  documentId: string,
): Promise<void> {
  await takeTurn(db, scope);
  await db.execute`
    WITH gone AS (
      DELETE FROM entity_mention WHERE tenant_id = ${TENANT} AND chunk_id IN (
        SELECT id FROM chunk WHERE tenant_id = ${TENANT} AND document_id = ${documentId})
      RETURNING entity_id
    )
    DELETE FROM entity WHERE tenant_id = ${TENANT} AND id IN (SELECT entity_id FROM gone)
      AND NOT EXISTS (SELECT FROM entity_mention other WHERE other.tenant_id = ${TENANT}
        AND other.entity_id = entity.id AND other.document_id <> ${documentId})`;
}

/** The same in a transaction of its own. */
export function resetMentions(scope: KnowledgeScope, documentId: string): Promise<void> {
  return tenantDatabase(scope.tenantId).transaction((db) => clearMentions(db, scope, documentId));
}

/** Says that a document's entities are drawn, unless it has changed since `updatedAt`. */
export async function markDrawn(
  { tenantId }: KnowledgeScope,
  documentId: string,
  { updatedAt, version }: { updatedAt: Date; version: number },
): Promise<boolean> {
  const count = await tenantDatabase(tenantId).execute`
    UPDATE document SET entity_version = ${version}, entity_attempts = 0, entity_claimed_until = NULL
    WHERE tenant_id = ${TENANT} AND id = ${documentId} AND status = 'ready'
      AND updated_at = ${updatedAt}`;
  return count > 0;
}

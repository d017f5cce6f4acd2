import { TENANT, tenantDatabase } from '../../../database/index.ts';
import { takeTurn } from '../../retrieval/chunk-index-repository.ts';
import type { KnowledgeScope } from '../../schema.ts';
import { insertMentions, type MentionRow } from '../entity-repository.ts';
import type { Passage } from './divide-passages.ts';
import type { WrittenEntity } from './keep-occurring.ts';

/** The passages in which the rules found most, those first; `total`: how many the document has. */
export function listRichest(
  { tenantId }: KnowledgeScope,
  documentId: string,
  limit: number,
): Promise<(Passage & { total: number })[]> {
  // Mentions are looked up chunk by chunk: what the planner believes of a table that grew does not matter.
  return tenantDatabase(tenantId).query`
    WITH richest AS MATERIALIZED (
      SELECT id, ordinal, (count(*) OVER ())::int AS total, (SELECT count(*) FROM entity_mention m
        WHERE m.tenant_id = ${TENANT} AND m.chunk_id = chunk.id) AS found
      FROM chunk WHERE tenant_id = ${TENANT} AND document_id = ${documentId}
      ORDER BY found DESC, ordinal LIMIT ${limit}
    )
    SELECT chunk.id, chunk.ordinal, chunk.text, total
    FROM richest JOIN chunk ON chunk.id = richest.id AND chunk.tenant_id = ${TENANT}
    ORDER BY found DESC, chunk.ordinal`;
}

/** What the model once said of the same text, in any document of the tenant. */
export async function findAnswer(
  { tenantId }: KnowledgeScope,
  textHash: string,
): Promise<unknown | undefined> {
  const found = await tenantDatabase(tenantId).models.extractionAnswer.findFirst({
    where: { textHash },
  });
  return found?.entities;
}

/** Keeps it with a document; one that is gone meanwhile keeps nothing. */
export async function saveAnswer(
  { tenantId }: KnowledgeScope,
  documentId: string,
  { textHash, entities }: { textHash: string; entities: readonly WrittenEntity[] },
): Promise<void> {
  await tenantDatabase(tenantId).execute`
    INSERT INTO extraction_answer (document_id, text_hash, tenant_id, entities)
    SELECT id, ${textHash}, ${TENANT}, ${JSON.stringify(entities)}::jsonb FROM document
    WHERE tenant_id = ${TENANT} AND id = ${documentId}
    ON CONFLICT DO NOTHING`;
}

/** Forgets what was said of texts that the document no longer has. */
export async function forgetAnswers(
  { tenantId }: KnowledgeScope,
  documentId: string,
  hashes: readonly string[],
): Promise<void> {
  await tenantDatabase(tenantId).models.extractionAnswer.deleteMany({
    where: { documentId, textHash: { notIn: [...hashes] } },
  });
}

/**
 * Puts what the model found into passages. Where it has read one, its terms stand in place of those
 * of the rules; `aliases` are keys of what is now known by another name.
 */
export function mergeMentions(
  scope: KnowledgeScope,
  documentId: string,
  merge: { rows: readonly MentionRow[]; read: readonly string[]; aliases: readonly string[] },
): Promise<void> {
  return tenantDatabase(scope.tenantId).transaction(async (db) => {
    await takeTurn(db, scope);
    const chunks = [...new Set([...merge.read, ...merge.rows.map(({ chunk }) => chunk)])];
    const gone = await db.query<{ id: number }>`
      WITH known AS MATERIALIZED (
        SELECT (SELECT id FROM entity WHERE tenant_id = ${TENANT}
          AND workspace_id = ${scope.workspaceId} AND entity.key = alias.key) AS id
        FROM unnest(${merge.aliases}::text[]) AS alias (key)
      )
      DELETE FROM entity_mention WHERE tenant_id = ${TENANT} AND document_id = ${documentId}
        AND chunk_id = ANY (${chunks}::bigint[])
        AND ((kind = 'term' AND chunk_id = ANY (${merge.read}::bigint[]))
          OR entity_id IN (SELECT id FROM known WHERE id IS NOT NULL))
      RETURNING entity_id AS id`;
    if (merge.rows.length > 0) await insertMentions(db, scope, documentId, merge.rows);
    await db.execute`
      DELETE FROM entity WHERE tenant_id = ${TENANT}
        AND id = ANY (${[...new Set(gone.map(({ id }) => id))]}::int[])
        AND NOT EXISTS (SELECT FROM entity_mention other WHERE other.tenant_id = ${TENANT}
          AND other.entity_id = entity.id)`;
  });
}

import { TENANT, type TenantDatabase } from '../../database/index.ts';
import type { KnowledgeScope } from '../schema.ts';
import type { IndexedChunk } from './indexed-chunk.ts';

/** A tenant's database, usually inside a transaction. */
export type Writer = Pick<TenantDatabase, 'query' | 'execute'>;

/** A chunk with its words as `lexicalText` gives them. */
export type IndexRow = IndexedChunk & { words: string };

/** The document's title; empty when the document is not there. */
export async function findTitle(db: Writer, documentId: string): Promise<string> {
  const rows = await db.query<{ title: string }>`
    SELECT title FROM document WHERE tenant_id = ${TENANT} AND id = ${documentId}`;
  return rows[0]?.title ?? '';
}

/**
 * Lets writers of one workspace take turns until the end of the transaction: without it two could
 * add the same word, or lock words in opposite orders. Whoever takes a turn changes what can be found.
 */
export async function takeTurn(db: Writer, { workspaceId }: KnowledgeScope): Promise<void> {
  await db.execute`
    INSERT INTO index_statistics AS total (workspace_id, tenant_id)
    VALUES (${workspaceId}, ${TENANT})
    ON CONFLICT (workspace_id) DO UPDATE SET revision = total.revision + 1`;
}

/**
 * Chunks, words, postings and statistics. Words are looked up one by one, which is fast whatever the
 * planner believes about a table that grew since it was last analysed; and they are not upserted,
 * which would use up an id for every word that is known already.
 */
export async function insertChunks(
  db: Writer,
  scope: KnowledgeScope,
  documentId: string,
  rows: IndexRow[],
): Promise<void> {
  const { workspaceId } = scope;
  await takeTurn(db, scope);
  await db.execute`
    WITH input AS MATERIALIZED (
      SELECT row.*, to_tsvector('english', row.words) AS lexemes
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row (
        ordinal INT, headings TEXT[], text TEXT, start INT, "end" INT, page INT, words TEXT)
    ), stored AS (
      INSERT INTO chunk (tenant_id, workspace_id, document_id, ordinal, headings, text,
        start_offset, end_offset, page, term_count)
      SELECT ${TENANT}, ${workspaceId}, ${documentId}, ordinal, headings, text, start, "end", page,
        (SELECT coalesce(sum(cardinality(positions)), 0) FROM unnest(lexemes))
      FROM input
      RETURNING id, ordinal, term_count
    ), word AS MATERIALIZED (
      SELECT ordinal, lexeme, cardinality(positions) AS frequency FROM input, unnest(lexemes)
    ), counted AS MATERIALIZED (
      SELECT lexeme, count(*) AS chunks FROM word GROUP BY lexeme
    ), looked_up AS MATERIALIZED (
      SELECT lexeme, chunks, (SELECT id FROM term WHERE tenant_id = ${TENANT}
        AND workspace_id = ${workspaceId} AND term.lexeme = counted.lexeme) AS id
      FROM counted
    ), known AS (
      UPDATE term SET chunk_count = term.chunk_count + looked_up.chunks FROM looked_up
      WHERE term.id = looked_up.id
    ), added AS (
      INSERT INTO term (tenant_id, workspace_id, lexeme, chunk_count)
      SELECT ${TENANT}, ${workspaceId}, lexeme, chunks FROM looked_up WHERE id IS NULL
      RETURNING id, lexeme
    ), posted AS (
      INSERT INTO posting (term_id, term_count, chunk_id, frequency)
      SELECT term.id, stored.term_count, stored.id, word.frequency
      FROM word JOIN stored USING (ordinal)
        JOIN (SELECT id, lexeme FROM looked_up WHERE id IS NOT NULL
          UNION ALL SELECT id, lexeme FROM added) AS term USING (lexeme)
      ORDER BY term.id, stored.id
    )
    UPDATE index_statistics SET
      chunk_count = chunk_count + (SELECT count(*) FROM stored),
      term_total = term_total + (SELECT coalesce(sum(term_count), 0) FROM stored)
    WHERE tenant_id = ${TENANT} AND workspace_id = ${workspaceId}`;
}

/** Chunks, their postings, words that no chunk has any more, and their share of the statistics. */
export async function deleteChunks(
  db: Writer,
  scope: KnowledgeScope,
  documentId: string,
): Promise<void> {
  const { workspaceId } = scope;
  await takeTurn(db, scope);
  await db.execute`
    WITH gone AS (
      DELETE FROM chunk
      WHERE tenant_id = ${TENANT} AND workspace_id = ${workspaceId} AND document_id = ${documentId}
      RETURNING id, term_count
    ), unposted AS (
      DELETE FROM posting USING gone WHERE posting.chunk_id = gone.id RETURNING posting.term_id
    ), counted AS MATERIALIZED (
      SELECT term_id, count(*) AS chunks FROM unposted GROUP BY term_id
    ), unused AS (
      DELETE FROM term USING counted
      WHERE term.id = counted.term_id AND term.chunk_count <= counted.chunks
    ), fewer AS (
      UPDATE term SET chunk_count = term.chunk_count - counted.chunks FROM counted
      WHERE term.id = counted.term_id AND term.chunk_count > counted.chunks
    )
    UPDATE index_statistics SET
      chunk_count = chunk_count - (SELECT count(*) FROM gone),
      term_total = term_total - (SELECT coalesce(sum(term_count), 0) FROM gone)
    WHERE tenant_id = ${TENANT} AND workspace_id = ${workspaceId}`;
}

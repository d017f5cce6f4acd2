import { TENANT, type TenantDatabase } from '../../database/index.ts';
import type { KnowledgeScope } from '../schema.ts';
import type { IndexedChunk } from './index-chunks.ts';

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
 * Chunks, postings and statistics in one statement. Statistics come first and by themselves: their
 * row makes writers of one workspace take turns, in an order that cannot deadlock.
 */
export async function insertChunks(
  db: Writer,
  scope: KnowledgeScope,
  documentId: string,
  rows: IndexRow[],
): Promise<void> {
  const { workspaceId } = scope;
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
    ), posted AS (
      INSERT INTO posting (workspace_id, term, chunk_id, tenant_id, frequency, term_count)
      SELECT ${workspaceId}, word.lexeme, stored.id, ${TENANT}, cardinality(word.positions),
        stored.term_count
      FROM stored JOIN input USING (ordinal), unnest(input.lexemes) AS word
      ORDER BY word.lexeme, stored.id
    )
    INSERT INTO index_statistics AS total (workspace_id, tenant_id, chunk_count, term_total)
    SELECT ${workspaceId}, ${TENANT}, count(*), coalesce(sum(term_count), 0) FROM stored
    ON CONFLICT (workspace_id) DO UPDATE SET
      chunk_count = total.chunk_count + excluded.chunk_count,
      term_total = total.term_total + excluded.term_total`;
}

/** Chunks, postings and their share of the statistics. */
export async function deleteChunks(
  db: Writer,
  scope: KnowledgeScope,
  documentId: string,
): Promise<void> {
  const { workspaceId } = scope;
  await db.execute`
    WITH gone AS (
      DELETE FROM chunk
      WHERE tenant_id = ${TENANT} AND workspace_id = ${workspaceId} AND document_id = ${documentId}
      RETURNING id, term_count
    ), unposted AS (
      DELETE FROM posting USING gone
      WHERE posting.chunk_id = gone.id AND posting.tenant_id = ${TENANT}
    )
    UPDATE index_statistics SET
      chunk_count = chunk_count - (SELECT count(*) FROM gone),
      term_total = term_total - (SELECT coalesce(sum(term_count), 0) FROM gone)
    WHERE tenant_id = ${TENANT} AND workspace_id = ${workspaceId} AND EXISTS (SELECT FROM gone)`;
}

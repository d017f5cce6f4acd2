import { fragment, TENANT, tenantDatabase } from '../database/index.ts';
import { COLUMNS, type Owner, type Row, toBookmark } from './bookmark-repository.ts';
import type { Bookmark } from './schema.ts';

/** A name as words are compared: lower case, without accents. */
const folded = (name: ReturnType<typeof fragment>) =>
  fragment`regexp_replace(normalize(lower(${name}), NFKD), '[\\u0300-\\u036f]', '', 'g')`;

/** Every word (as `lexicalText` gives them) stands in the name. */
const inName = (name: ReturnType<typeof fragment>, words: readonly string[]) =>
  fragment`${folded(name)} LIKE ALL (${words.map((word) => `%${word}%`)}::text[])`;

/**
 * What the reader keeps that has every word or one that begins so, each in the passage or in the names
 * of its document and collections; what speaks of the words most comes first.
 */
export async function rankBookmarks(
  { tenantId, userId }: Owner,
  workspaceId: string,
  { words, limit }: { words: readonly string[]; limit: number },
): Promise<Bookmark[]> {
  const names = folded(fragment`concat_ws(' ', d.title, (
    SELECT string_agg(c.name, ' ') FROM collection_bookmark b JOIN collection c
      ON c.id = b.collection_id AND c.tenant_id = ${TENANT}
    WHERE b.tenant_id = ${TENANT} AND b.bookmark_id = m.id))`);
  const rows = await tenantDatabase(tenantId).query<Row>`
    WITH wanted AS MATERIALIZED (
      SELECT word, plainto_tsquery('english', word) || plainto_tsquery('german', word)
        || to_tsquery('simple', word || ':*') AS query
      FROM unnest(${[...words]}::text[]) AS word
    )
    SELECT ${COLUMNS} FROM bookmark m
    JOIN document d ON d.id = m.document_id AND d.tenant_id = ${TENANT}
    CROSS JOIN LATERAL (SELECT ${names} AS text) name
    WHERE m.tenant_id = ${TENANT} AND m.workspace_id = ${workspaceId} AND m.user_id = ${userId}
      AND NOT EXISTS (SELECT FROM wanted
        WHERE NOT m.search @@ query AND name.text NOT LIKE '%' || word || '%')
    ORDER BY (SELECT sum(ts_rank(m.search, query)) FROM wanted) DESC, m.created_at DESC, m.id
    LIMIT ${limit}`;
  return rows.map(toBookmark);
}

/** The whole documents that the reader keeps, the newest kept ones. */
export async function listWholeDocuments(
  { tenantId, userId }: Owner,
  workspaceId: string,
  limit: number,
): Promise<Bookmark[]> {
  const rows = await tenantDatabase(tenantId).query<Row>`
    SELECT ${COLUMNS} FROM bookmark m
    JOIN document d ON d.id = m.document_id AND d.tenant_id = ${TENANT}
    WHERE m.tenant_id = ${TENANT} AND m.workspace_id = ${workspaceId} AND m.user_id = ${userId}
      AND m.end_offset = 0
    ORDER BY m.created_at DESC, m.id LIMIT ${limit}`;
  return rows.map(toBookmark);
}

/** The reader's collections with every word in their name. */
export function findCollections(
  { tenantId, userId }: Owner,
  workspaceId: string,
  { words, limit }: { words: readonly string[]; limit: number },
): Promise<{ id: string; name: string }[]> {
  return tenantDatabase(tenantId).query<{ id: string; name: string }>`
    SELECT id, name FROM collection
    WHERE tenant_id = ${TENANT} AND workspace_id = ${workspaceId} AND user_id = ${userId}
      AND ${inName(fragment`name`, words)}
    ORDER BY lower(name), id LIMIT ${limit}`;
}

/** The notes of a workspace with every word in their title, the newest first. */
export function findNotes(
  tenantId: string,
  workspaceId: string,
  { words, limit }: { words: readonly string[]; limit: number },
): Promise<{ documentId: string; title: string }[]> {
  return tenantDatabase(tenantId).query<{ documentId: string; title: string }>`
    SELECT id AS "documentId", title FROM document
    WHERE tenant_id = ${TENANT} AND workspace_id = ${workspaceId} AND origin = 'note'
      AND ${inName(fragment`title`, words)}
    ORDER BY created_at DESC, id LIMIT ${limit}`;
}

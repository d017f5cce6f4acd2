import { TENANT, tenantDatabase } from '../../database/index.ts';
import type { KnowledgeScope, QueryTerm } from '../schema.ts';
import { B, K1 } from './lexical-search-repository.ts';

/** Each word (prepared by `lexicalText`) once, as the index looks it up, in order. */
export function lookUpTerms(scope: KnowledgeScope, words: string): Promise<QueryTerm[]> {
  const distinct = [...new Set(words.split(' ').filter((word) => word !== ''))];
  return tenantDatabase(scope.tenantId).query<QueryTerm>`
    SELECT word, stem.lexeme, coalesce(term.chunk_count, 0)::int AS chunks,
      coalesce(ln(1 + (total.chunk_count - term.chunk_count + 0.5::float8)
        / (term.chunk_count + 0.5::float8)), 0)::float8 AS weight
    FROM unnest(${distinct}::text[]) WITH ORDINALITY AS input (word, position)
    LEFT JOIN LATERAL (SELECT lexeme FROM unnest(to_tsvector('english', word)) LIMIT 1) AS stem
      ON TRUE
    LEFT JOIN term ON term.tenant_id = ${TENANT} AND term.workspace_id = ${scope.workspaceId}
      AND term.lexeme = stem.lexeme
    LEFT JOIN index_statistics total ON total.tenant_id = ${TENANT}
      AND total.workspace_id = ${scope.workspaceId}
    ORDER BY position`;
}

export type TermScore = { chunkId: bigint; lexeme: string; frequency: number; score: number };

/** What each word adds to the score that `rankByWords` gives these chunks, most first. */
export async function scoreByTerm(
  scope: KnowledgeScope,
  words: string,
  chunkIds: bigint[],
): Promise<TermScore[]> {
  if (words === '' || chunkIds.length === 0) return [];
  const { workspaceId } = scope;
  return tenantDatabase(scope.tenantId).query<TermScore>`
    SELECT posting.chunk_id AS "chunkId", term.lexeme, posting.frequency::int AS frequency,
      ln(1 + (total.chunk_count - term.chunk_count + 0.5::float8)
        / (term.chunk_count + 0.5::float8))
      * frequency * ${K1 + 1}::float8 / (frequency + ${K1}::float8 * (1 - ${B}::float8
        + ${B}::float8 * posting.term_count
          / (total.term_total::float8 / greatest(total.chunk_count, 1)))) AS score
    FROM index_statistics total
    JOIN term ON term.tenant_id = ${TENANT} AND term.workspace_id = total.workspace_id
      AND term.lexeme = ANY (ARRAY(SELECT lexeme FROM unnest(to_tsvector('english', ${words}))))
    JOIN posting ON posting.term_id = term.id
      AND posting.chunk_id = ANY (${chunkIds.map(String)}::bigint[])
    WHERE total.tenant_id = ${TENANT} AND total.workspace_id = ${workspaceId}
    ORDER BY score DESC, term.lexeme`;
}

/** The file names of documents, or their titles where they have none, by id. */
export async function documentNames(
  scope: KnowledgeScope,
  documentIds: string[],
): Promise<Map<string, string>> {
  if (documentIds.length === 0) return new Map();
  const rows = await tenantDatabase(scope.tenantId).query<{ id: string; name: string }>`
    SELECT id, coalesce(file_name, title) AS name FROM document
    WHERE tenant_id = ${TENANT} AND workspace_id = ${scope.workspaceId}
      AND id = ANY (${documentIds}::text[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How many chunks the workspace has. */
export async function countIndexed({ tenantId, workspaceId }: KnowledgeScope): Promise<number> {
  const [row] = await tenantDatabase(tenantId).query<{ count: number }>`
    SELECT chunk_count::int AS count FROM index_statistics
    WHERE tenant_id = ${TENANT} AND workspace_id = ${workspaceId}`;
  return row?.count ?? 0;
}

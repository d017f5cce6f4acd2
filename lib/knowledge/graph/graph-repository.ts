import { fragment, TENANT, tenantDatabase } from '../../database/index.ts';
import type { KnowledgeScope } from '../schema.ts';
import type { EntityKind } from './entity-kinds.ts';
import type { Entity } from './schema.ts';

export type GraphFilter = { kind?: EntityKind; document?: string; minimum: number };
/** An entity with its id; `total`: how many fit the filter. */
export type EntityRow = Entity & { id: number; total: number };

/** Mentions of a workspace, or of one of its documents. */
const mentions = (
  { workspaceId }: KnowledgeScope,
  { document = null }: { document?: string | null },
) =>
  fragment`FROM entity_mention m WHERE m.tenant_id = ${TENANT} AND m.workspace_id = ${workspaceId}
    AND (${document}::text IS NULL OR m.document_id = ${document})`;

/** What most of the mentions call it. */
const named = (sample: number) => fragment`(SELECT mode() WITHIN GROUP (ORDER BY name) FROM (
  SELECT name FROM entity_mention WHERE tenant_id = ${TENANT} AND entity_id = best.id
  ORDER BY chunk_id LIMIT ${sample}) AS called)`;

/**
 * The entities that most passages speak of, by the filter; equal ones in the order of their keys.
 * @param wanted only those with these ids, or with this in their keys
 */
export function rankEntities(
  scope: KnowledgeScope,
  filter: GraphFilter,
  options: { limit: number; namingMentions: number; ids?: readonly number[]; pattern?: string },
): Promise<EntityRow[]> {
  const { limit, namingMentions, ids = null, pattern = null } = options;
  const { kind = null, minimum } = filter;
  return tenantDatabase(scope.tenantId).query<EntityRow>`
    WITH by_document AS MATERIALIZED (
      SELECT m.entity_id, count(*) AS n, count(*) FILTER (WHERE m.kind = 'name') AS names,
        count(*) FILTER (WHERE m.kind = 'code') AS codes
      ${mentions(scope, filter)}
        AND (${ids}::int[] IS NULL OR m.entity_id = ANY (${ids}::int[]))
        AND (${pattern}::text IS NULL OR m.entity_id IN (SELECT id FROM entity
          WHERE tenant_id = ${TENANT} AND workspace_id = ${scope.workspaceId}
            AND key LIKE ${pattern}))
      GROUP BY m.entity_id, m.document_id
    ), spoken AS (
      SELECT entity_id AS id, sum(n)::int AS passages, count(*)::int AS documents,
        CASE WHEN 2 * sum(names) >= sum(n) THEN 'name'
          WHEN 2 * sum(codes) >= sum(n) THEN 'code' ELSE 'term' END AS kind
      FROM by_document GROUP BY entity_id HAVING sum(n) >= ${minimum}
    ), best AS (
      SELECT spoken.*, entity.key, (count(*) OVER ())::int AS total
      FROM spoken JOIN entity ON entity.id = spoken.id AND entity.tenant_id = ${TENANT}
      WHERE ${kind}::text IS NULL OR kind = ${kind}
      ORDER BY passages DESC, key LIMIT ${limit}
    )
    SELECT best.*, ${named(namingMentions)} AS name FROM best ORDER BY passages DESC, key`;
}

/** Which of these entities stand together in a passage, passage by passage. */
export async function listTogether(
  scope: KnowledgeScope,
  ids: readonly number[],
  { document, limit }: { document?: string; limit: number },
): Promise<number[][]> {
  const rows = await tenantDatabase(scope.tenantId).query<{ ids: number[] }>`
    SELECT array_agg(m.entity_id) AS ids ${mentions(scope, { document })}
      AND m.entity_id = ANY (${ids}::int[])
    GROUP BY m.chunk_id HAVING count(*) > 1 LIMIT ${limit}`;
  return rows.map((row) => row.ids);
}

/** What is mentioned in the same passages as an entity, the closest first, with how many they share. */
export function listNeighbours(
  scope: KnowledgeScope,
  id: number,
  { document, limit }: { document?: string; limit: number },
): Promise<{ id: number; passages: number }[]> {
  return tenantDatabase(scope.tenantId).query`
    SELECT b.entity_id AS id, count(*)::int AS passages
    FROM entity_mention b WHERE b.tenant_id = ${TENANT} AND b.entity_id <> ${id}
      AND b.chunk_id IN (SELECT m.chunk_id ${mentions(scope, { document })} AND m.entity_id = ${id})
    GROUP BY b.entity_id ORDER BY passages DESC, b.entity_id LIMIT ${limit}`;
}

/** The id of an entity that something speaks of. */
export async function findEntityId(
  scope: KnowledgeScope,
  key: string,
): Promise<number | undefined> {
  const [row] = await tenantDatabase(scope.tenantId).query<{ id: number }>`
    SELECT id FROM entity WHERE tenant_id = ${TENANT} AND workspace_id = ${scope.workspaceId}
      AND key = ${key}
      AND EXISTS (SELECT FROM entity_mention m WHERE m.tenant_id = ${TENANT} AND m.entity_id = entity.id)`;
  return row?.id;
}

/** Changes with whatever the graph of a workspace holds. */
export async function readRevision(scope: KnowledgeScope): Promise<string> {
  const [row] = await tenantDatabase(scope.tenantId).query<{ revision: bigint }>`
    SELECT revision FROM index_statistics
    WHERE tenant_id = ${TENANT} AND workspace_id = ${scope.workspaceId}`;
  return String(row?.revision ?? 0);
}

/** Documents that are ready and not in the graph yet. */
export async function countUndrawn(scope: KnowledgeScope, version: number): Promise<number> {
  const [row] = await tenantDatabase(scope.tenantId).query<{ count: number }>`
    SELECT count(*)::int AS count FROM document
    WHERE tenant_id = ${TENANT} AND workspace_id = ${scope.workspaceId}
      AND status = 'ready' AND text IS NOT NULL AND entity_version < ${version}`;
  return row?.count ?? 0;
}

import { TENANT, tenantDatabase } from '../../database/index.ts';
import type { KnowledgeScope, PageBreak } from '../schema.ts';

type Range = { documentId: string; start: number; end: number };

/** Where pages begin inside of each of the ranges, in their order; nothing for a range on one page. */
export async function findPageBreaks(
  scope: KnowledgeScope,
  ranges: readonly Range[],
): Promise<PageBreak[][]> {
  const rows = await tenantDatabase(scope.tenantId).query<PageBreak & { at: number }>`
    SELECT (range.position - 1)::int AS at, (entry->>'page')::int AS page, (entry->>'start')::int AS start
    FROM unnest(${ranges.map(({ documentId }) => documentId)}::text[],
        ${ranges.map(({ start }) => start)}::int[], ${ranges.map(({ end }) => end)}::int[])
      WITH ORDINALITY AS range(document_id, first, last, position)
    JOIN document ON document.id = range.document_id
      AND document.tenant_id = ${TENANT} AND document.workspace_id = ${scope.workspaceId}
    CROSS JOIN LATERAL jsonb_array_elements(document.pages) AS entry
    WHERE (entry->>'start')::int > range.first AND (entry->>'start')::int < range.last
    ORDER BY range.position, start`;
  const breaks = ranges.map((): PageBreak[] => []);
  for (const { at, page, start } of rows) breaks[at]?.push({ page, start });
  return breaks;
}

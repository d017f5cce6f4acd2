import { apiRequest } from '@/hooks/api-request';
import type { Entity, EntityDetail, KnowledgeGraph } from '@/lib/knowledge/schema';

const graphOf = (slug: string) => `/api/workspaces/${encodeURIComponent(slug)}/graph`;

/** @throws ApiError like every function here */
export function fetchGraph(slug: string, query: URLSearchParams, signal?: AbortSignal) {
  return apiRequest<KnowledgeGraph>(`${graphOf(slug)}?${query}`, { signal });
}

/** Entities whose name has these letters in it, the closest first. */
export async function fetchEntities(
  slug: string,
  letters: string,
  query = new URLSearchParams(),
  signal?: AbortSignal,
): Promise<Entity[]> {
  const asked = new URLSearchParams(query);
  asked.set('q', letters);
  const { entities } = await apiRequest<{ entities: Entity[] }>(
    `${graphOf(slug)}/entities?${asked}`,
    {
      signal,
    },
  );
  return entities;
}

export function fetchEntity(slug: string, key: string, signal?: AbortSignal) {
  const asked = new URLSearchParams({ key });
  return apiRequest<EntityDetail>(`${graphOf(slug)}/entity?${asked}`, { signal });
}

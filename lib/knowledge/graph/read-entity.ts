import type { Principal } from '../../auth/index.ts';
import { AppError } from '../../errors/index.ts';
import { tunables } from '../../tunables.ts';
import { listCitingAnswers, listPassages } from './entity-passage-repository.ts';
import { findEntityId, listNeighbours, rankEntities } from './graph-repository.ts';
import { keepGraph } from './keep-graph.ts';
import { toEntity } from './read-graph.ts';
import type { EntityDetail } from './schema.ts';

/**
 * What is known of an entity: the passages that speak of it, what they mention with it, and the
 * answers of the user's own conversations that rest on them.
 * @throws AppError NOT_FOUND
 */
export async function readEntity(
  principal: Principal,
  workspaceId: string,
  key: string,
): Promise<EntityDetail> {
  const { related: limit, passages, answers, namingMentions } = tunables.graph;
  const scope = { tenantId: principal.tenantId, workspaceId };
  const id = await findEntityId(scope, key);
  if (id === undefined) {
    throw new AppError('NOT_FOUND', 'No document speaks of this any more. Choose another entity.');
  }
  const [{ near, rows }, places, citing] = await Promise.all([
    keepGraph(scope, ['entity', id], async () => {
      const near = await listNeighbours(scope, id, { limit });
      const ids = [id, ...near.map((one) => one.id)];
      const options = { ids, limit: ids.length, namingMentions };
      return { near, rows: await rankEntities(scope, { minimum: 1 }, options) };
    }),
    listPassages(scope, id, passages),
    listCitingAnswers(principal, workspaceId, id, answers),
  ]);
  const shared = new Map(near.map((one) => [one.id, one.passages]));
  const entity = rows.find((row) => row.id === id);
  if (!entity) {
    throw new AppError('NOT_FOUND', 'No document speaks of this any more. Choose another entity.');
  }
  return {
    entity: toEntity(entity),
    related: rows
      .filter((row) => row !== entity)
      .map(({ id: other, key: name, ...row }) => ({
        key: name,
        name: row.name,
        kind: row.kind,
        passages: shared.get(other) ?? 0,
      }))
      .sort((a, b) => b.passages - a.passages || a.key.localeCompare(b.key)),
    passages: places,
    answers: citing.map((one) => ({ ...one, createdAt: one.createdAt.toISOString() })),
  };
}

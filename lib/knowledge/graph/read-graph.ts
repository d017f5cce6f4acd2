import { tunables } from '../../tunables.ts';
import type { KnowledgeScope } from '../schema.ts';
import { entityKey } from './entity-key.ts';
import { ENTITY_VERSION } from './entity-version.ts';
import {
  countUndrawn,
  type EntityRow,
  findEntityId,
  listNeighbours,
  listTogether,
  rankEntities,
} from './graph-repository.ts';
import { keepGraph } from './keep-graph.ts';
import { relate } from './relate.ts';
import type { Entity, FindEntities, GraphRequest, KnowledgeGraph } from './schema.ts';

/**
 * The entities that most passages of the workspace speak of, and which of them are mentioned
 * together; with the one in focus and its neighbours whatever the filter says of them.
 */
export async function readGraph(
  scope: KnowledgeScope,
  asked: GraphRequest,
): Promise<KnowledgeGraph> {
  const [graph, pending] = await Promise.all([
    keepGraph(scope, ['graph', asked], () => drawGraph(scope, asked)),
    countUndrawn(scope, ENTITY_VERSION),
  ]);
  return { ...graph, pending };
}

async function drawGraph(
  scope: KnowledgeScope,
  { focus, ...filter }: GraphRequest,
): Promise<Omit<KnowledgeGraph, 'pending'>> {
  const { maxEntities: limit, maxRelations, relatedPassages, namingMentions } = tunables.graph;
  const [ranked, focused] = await Promise.all([
    rankEntities(scope, filter, { limit, namingMentions }),
    focus === undefined ? [] : around(scope, focus, filter.document),
  ]);
  const rows = [...new Map([...ranked, ...focused].map((row) => [row.id, row])).values()];
  const ids = rows.map(({ id }) => id);
  const together = await listTogether(scope, ids, {
    document: filter.document,
    limit: relatedPassages,
  });
  const keys = new Map(rows.map(({ id, key }) => [id, key]));
  return {
    entities: rows.map(toEntity),
    relations: relate(together, maxRelations).map(({ source, target, passages }) => ({
      source: keys.get(source) ?? '',
      target: keys.get(target) ?? '',
      passages,
    })),
    total: ranked[0]?.total ?? 0,
  };
}

async function around(
  scope: KnowledgeScope,
  focus: string,
  document: string | undefined,
): Promise<EntityRow[]> {
  const { focusNeighbours: limit, namingMentions } = tunables.graph;
  const id = await findEntityId(scope, focus);
  if (id === undefined) return [];
  const near = await listNeighbours(scope, id, { document, limit });
  const ids = [id, ...near.map((one) => one.id)];
  return rankEntities(scope, { minimum: 1 }, { ids, limit: ids.length, namingMentions });
}

/** Entities whose name has these letters in it; those that are called so come first. */
export async function findEntities(
  scope: KnowledgeScope,
  { q, ...filter }: FindEntities,
): Promise<Entity[]> {
  const { found: limit, namingMentions } = tunables.graph;
  const typed = entityKey(q);
  if (typed === '') return [];
  const pattern = `%${typed.replace(/[\\%_]/g, '\\$&')}%`;
  const options = { limit, namingMentions, pattern };
  const rows = await keepGraph(scope, ['search', filter, pattern], () =>
    rankEntities(scope, filter, options),
  );
  return rows.map(toEntity).sort((a, b) => closeness(b, typed) - closeness(a, typed));
}

const closeness = ({ key }: Entity, typed: string) =>
  key === typed ? 2 : key.startsWith(typed) ? 1 : 0;

/** An entity without what only the database needs. */
export function toEntity({ id: _id, total: _total, ...entity }: EntityRow): Entity {
  return entity;
}

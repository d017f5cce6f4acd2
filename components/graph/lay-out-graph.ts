import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Entity, EntityKind, KnowledgeGraph } from '@/lib/knowledge/schema';
import { tunables } from '@/lib/tunables';

export type PlacedEntity = { x: number; y: number; size: number; label: string; kind: EntityKind };
export type PlacedRelation = { size: number; weight: number };
export type PlacedGraph = Graph<PlacedEntity, PlacedRelation>;

const relationKey = (...keys: string[]) => keys.sort().join('\n');

/** The golden angle spreads points of a spiral evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * The graph with a place for every entity: what belongs together stands together, what is mentioned
 * most is largest. The same graph always looks the same, because nothing is left to chance.
 */
export function layOutGraph({ entities, relations }: KnowledgeGraph): PlacedGraph {
  const { iterations, gravity, scalingRatio, smallestNode, largestNode } = tunables.browser.graph;
  const graph: PlacedGraph = new Graph({ type: 'undirected', multi: false });
  const most = Math.max(1, ...entities.map(({ passages }) => passages));
  const sizeOf = ({ passages }: Entity) =>
    smallestNode + (largestNode - smallestNode) * Math.sqrt(passages / most);
  for (const [index, entity] of entities.entries()) {
    const radius = Math.sqrt(index + 1);
    graph.addNode(entity.key, {
      x: radius * Math.cos(index * GOLDEN_ANGLE),
      y: radius * Math.sin(index * GOLDEN_ANGLE),
      size: sizeOf(entity),
      label: entity.name,
      kind: entity.kind,
    });
  }
  for (const { source, target, passages } of relations) {
    if (!graph.hasNode(source) || !graph.hasNode(target) || source === target) continue;
    const weight = Math.log2(1 + passages);
    graph.mergeEdgeWithKey(relationKey(source, target), source, target, {
      weight,
      size: 0.5 + weight / 2,
    });
  }
  if (graph.size > 0) {
    const settings = { ...forceAtlas2.inferSettings(graph), gravity, scalingRatio };
    forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: 'weight' });
  }
  return graph;
}

import { expect, it } from 'vitest';
import type { KnowledgeGraph } from '@/lib/knowledge/schema';
import { layOutGraph } from './lay-out-graph.ts';

const entity = (key: string, passages: number) =>
  ({ key, name: key.toUpperCase(), kind: 'term', passages, documents: 1 }) as const;
const given: KnowledgeGraph = {
  entities: [entity('a', 9), entity('b', 4), entity('c', 1), entity('d', 1)],
  relations: [
    { source: 'a', target: 'b', passages: 3 },
    { source: 'b', target: 'a', passages: 3 },
    { source: 'a', target: 'gone', passages: 1 },
  ],
  total: 4,
  pending: 0,
};

it('gives every entity a place, always the same, and no relation twice', () => {
  const graph = layOutGraph(given);
  expect(graph.nodes()).toEqual(['a', 'b', 'c', 'd']);
  expect(graph.size).toBe(1);
  for (const key of graph.nodes()) {
    const { x, y } = graph.getNodeAttributes(key);
    expect([x, y].every(Number.isFinite)).toBe(true);
  }
  expect(layOutGraph(given).export()).toEqual(graph.export());
  expect(graph.getNodeAttribute('a', 'size')).toBeGreaterThan(graph.getNodeAttribute('c', 'size'));
});

it('what is mentioned together stands closer together', () => {
  const graph = layOutGraph(given);
  const distance = (one: string, other: string) => {
    const [a, b] = [graph.getNodeAttributes(one), graph.getNodeAttributes(other)];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  expect(distance('a', 'b')).toBeLessThan(distance('a', 'd'));
});

it('nothing, and one alone, can be laid out', () => {
  expect(layOutGraph({ ...given, entities: [], relations: [] }).order).toBe(0);
  expect(layOutGraph({ ...given, entities: [entity('a', 1)], relations: [] }).order).toBe(1);
});

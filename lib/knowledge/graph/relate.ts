export type Pair = { source: number; target: number; passages: number };

/**
 * Pairs that stand together in passages, those first that belong together most: together often, and
 * not merely because each of them is everywhere.
 * @param together the entities of each passage, by their ids
 */
export function relate(together: readonly (readonly number[])[], limit: number): Pair[] {
  const alone = new Map<number, number>();
  const pairs = new Map<number, Map<number, number>>();
  for (const ids of together) {
    const sorted = ids.toSorted((a, b) => a - b);
    for (const [at, source] of sorted.entries()) {
      alone.set(source, (alone.get(source) ?? 0) + 1);
      const partners = pairs.get(source) ?? new Map<number, number>();
      pairs.set(source, partners);
      for (let next = at + 1; next < sorted.length; next += 1) {
        const target = sorted[next] ?? source;
        partners.set(target, (partners.get(target) ?? 0) + 1);
      }
    }
  }
  const closeness = ({ source, target, passages }: Pair) =>
    passages ** 2 / Math.sqrt((alone.get(source) ?? 1) * (alone.get(target) ?? 1));
  return [...pairs]
    .flatMap(([source, partners]) =>
      [...partners].map(([target, passages]) => ({ source, target, passages })),
    )
    .map((pair) => ({ pair, weight: closeness(pair) }))
    .sort(
      (a, b) =>
        b.weight - a.weight || a.pair.source - b.pair.source || a.pair.target - b.pair.target,
    )
    .slice(0, limit)
    .map(({ pair }) => pair);
}

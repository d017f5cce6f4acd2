import { expect, it } from 'vitest';
import { fuseRankings } from './fuse-rankings.ts';

const ranking = (...ids: bigint[]) => ids.map((chunkId) => ({ chunkId, score: 9 }));

it('puts first what both rankings have, then by rank, equal ones by id', () => {
  const fused = fuseRankings([ranking(1n, 2n, 3n), ranking(4n, 3n)]);
  expect(fused.map(({ chunkId }) => chunkId)).toEqual([3n, 1n, 4n, 2n]);
  expect(fused[0]?.score).toBeCloseTo(1 / 63 + 1 / 62, 12);
});

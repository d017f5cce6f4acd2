import { setImmediate } from 'node:timers/promises';
import { tunables } from '../tunables.ts';

/** What `act` makes of each item. The server answers others between two batches. */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Result,
  signal?: AbortSignal,
): Promise<Result[]> {
  const { batchPieces } = tunables.goldenCases;
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += batchPieces) {
    if (start > 0) await setImmediate();
    signal?.throwIfAborted();
    results.push(...items.slice(start, start + batchPieces).map(act));
  }
  return results;
}

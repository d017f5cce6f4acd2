import { expect, it } from 'vitest';
import { tunables } from '../tunables.ts';
import { inBatches } from './in-batches.ts';

const items = Array.from({ length: tunables.goldenCases.batchPieces * 3 }, (_, index) => index);

it('keeps the order and lets others have their turn', async () => {
  let seen = 0;
  let seenByOthers: number | undefined;
  setImmediate(() => {
    seenByOthers = seen;
  });
  const results = await inBatches(items, (item) => {
    seen += 1;
    return item * 2;
  });
  expect(results).toEqual(items.map((item) => item * 2));
  expect(seenByOthers).toBeLessThan(items.length);
});

it('ends when nobody waits for it any more', async () => {
  const abort = new AbortController();
  let seen = 0;
  const over = inBatches(
    items,
    () => {
      seen += 1;
      abort.abort();
    },
    abort.signal,
  );
  await expect(over).rejects.toThrow();
  expect(seen).toBe(tunables.goldenCases.batchPieces);
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeSamples } from './make-samples.ts';

it('makes exactly the sample documents that are in the repository', async () => {
  for (const [name, bytes] of Object.entries(await makeSamples())) {
    const stored = readFileSync(new URL(`../samples/${name}`, import.meta.url));
    expect(Buffer.from(bytes).equals(stored), name).toBe(true);
  }
});

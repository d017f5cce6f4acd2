import { describe, expect, it } from 'vitest';
import { RevisionCache } from './revision-cache.ts';

function counted(maxSize = 10) {
  const cache = new RevisionCache<string>(maxSize, (text) => text.length);
  const reads: string[] = [];
  const read = (key: string, revision: string, text = `${key}${revision}`) =>
    cache.at(key, revision, async () => {
      reads.push(`${key}${revision}`);
      return text;
    });
  return { cache, read, reads };
}

describe('a revision', () => {
  it('is read once, also by many at the same time, and anew when it changes', async () => {
    const { read, reads } = counted();
    expect(await Promise.all([read('a', '1'), read('a', '1')])).toEqual(['a1', 'a1']);
    expect(await read('a', '1')).toBe('a1');
    expect(await read('a', '2')).toBe('a2');
    expect(await read('b', '2')).toBe('b2');
    expect(reads).toEqual(['a1', 'a2', 'b2']);
  });

  it('that is out of date does not stand in for the one that was asked for after it', async () => {
    const { cache, read, reads } = counted();
    let finish = (_: string) => {};
    const old = cache.at('a', '1', () => new Promise((resolve) => (finish = resolve)));
    await read('a', '2');
    finish('old');
    expect(await old).toBe('old');
    expect(await read('a', '2')).toBe('a2');
    expect(reads).toEqual(['a2']);
  });

  it('that could not be read is read again', async () => {
    const { cache, read } = counted();
    await expect(cache.at('a', '1', () => Promise.reject(new Error('down')))).rejects.toThrow();
    expect(await read('a', '1')).toBe('a1');
  });

  it('gives way to others when there is no more room, the one longest unused first', async () => {
    const { read, reads } = counted(4);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await read(key, '1');
    expect(reads).toEqual(['a1', 'b1', 'c1', 'b1']);
    await read('big', '1', 'more than fits');
    await read('a', '1');
    expect(reads.slice(4)).toEqual(['big1', 'a1']);
  });
});

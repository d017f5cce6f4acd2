import { DataModel } from '@a2ui/web_core/v0_9';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBadPath, readPath, resolvePath, writePath } from './data-path.ts';

const key = fc.constantFrom('a', 'b', 'name', '0', '1', 'with space', 'x~1y');
const path = fc.array(key, { minLength: 1, maxLength: 4 }).map((keys) => `/${keys.join('/')}`);
// No texts: the official model reads single letters of them, ours only what stands in lists and objects.
const value = fc.oneof(fc.constant(''), fc.integer(), fc.boolean(), fc.constant({ inner: [1] }));
const writes = fc.array(fc.tuple(path, value), { maxLength: 12 });

describe('paths into the data', () => {
  it('read and write what the official data model reads and writes', () => {
    fc.assert(
      fc.property(writes, path, (changes, asked) => {
        const official = new DataModel({});
        let data: unknown = {};
        for (const [at, to] of changes) {
          const written = writePath(data, at, to);
          // Gaps and values in the way are refused here; the official model would throw or leave holes.
          if (written.problem !== undefined) continue;
          data = written.data;
          official.set(at, structuredClone(to));
        }
        expect(data).toEqual(official.get('/'));
        expect(readPath(data, asked)).toEqual(official.get(asked) ?? undefined);
      }),
    );
  });

  it('leave the data they began with as it was', () => {
    const data = { list: [1, { a: 2 }], other: { kept: true } };
    const before = structuredClone(data);
    const written = writePath(data, '/list/1/a', 3);
    expect(written).toEqual({ data: { list: [1, { a: 3 }], other: { kept: true } } });
    expect(data).toEqual(before);
    expect((written as { data: typeof data }).data.other).toBe(data.other);
  });

  it('take a key away when there is no value', () => {
    expect(writePath({ a: 1, b: 2 }, '/a', undefined)).toEqual({ data: { b: 2 } });
    expect(writePath([1, 2], '/0', undefined)).toEqual({ data: [null, 2] });
  });

  it('see only what the data itself holds', () => {
    for (const inherited of ['toString', 'constructor/name', '__proto__', 'a/length', 'l/length']) {
      expect(readPath({ a: 'text', l: [1] }, `/${inherited}`)).toBeUndefined();
    }
  });

  it.each(['/__proto__/x', 'a/constructor', '/prototype', '__proto__', '/a/__proto__'])(
    'never lead through %s',
    (bad) => {
      expect(findBadPath(bad)).toContain('not allowed');
      expect(writePath({}, bad, 1)).toHaveProperty('problem');
    },
  );

  it('begin at the entry that a template draws, unless they are absolute', () => {
    expect(resolvePath('/a', '/list/0')).toBe('/a');
    expect(resolvePath('name', '/list/0')).toBe('/list/0/name');
    expect(resolvePath('./name', '/list/0')).toBe('/list/0/name');
    expect(resolvePath('.', '/list/0')).toBe('/list/0');
    expect(resolvePath('name', '/')).toBe('/name');
  });
});

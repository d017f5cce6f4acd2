import fc from 'fast-check';
import jsonPatch, { type Operation } from 'fast-json-patch';
import { describe, expect, it } from 'vitest';
import { applyDelta, type SharedData } from './apply-delta.ts';

const key = fc.constantFrom('a', 'b', '0', '1', '-', '~0', '~1', '', '__proto__');
const path = fc
  .array(key, { minLength: 0, maxLength: 4 })
  .map((segments) => segments.map((one) => `/${one}`).join(''));
const operation = fc.record({
  op: fc.constantFrom('add', 'replace', 'remove', 'move', 'copy', 'test'),
  path,
  from: path,
  value: fc.jsonValue({ maxDepth: 2 }),
});
const inner = fc.oneof(
  fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b', '0'), fc.jsonValue({ maxDepth: 1 })),
);
const state = fc.dictionary(fc.constantFrom('a', 'b', '0', '~'), inner);

/** What the library makes of the whole state. */
function whole(before: SharedData, delta: Operation[]): unknown {
  try {
    return jsonPatch.applyPatch(before, delta, true, false).newDocument;
  } catch {
    return undefined;
  }
}

describe('a delta', () => {
  it('leads to the same state as a patch of the whole, and leaves the state before as it was', () => {
    const deltas = fc.array(operation, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(state, deltas, (before, given) => {
        const delta = given as Operation[];
        const copy = structuredClone(before);
        const expected = whole(structuredClone(before), structuredClone(delta));
        const after = applyDelta(before, structuredClone(delta));
        expect(before).toEqual(copy);
        // A patch that takes the whole state away leaves nothing to share.
        const usable = typeof expected === 'object' && expected !== null;
        if (usable || expected === undefined) expect(after).toEqual(expected);
        expect('polluted' in {}).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('shares what it does not touch', () => {
    const before = { list: [{ n: 1 }, { n: 2 }], other: { deep: {} } };
    const after = applyDelta(before, [{ op: 'replace', path: '/list/1/n', value: 3 }]);
    expect(after).toEqual({ list: [{ n: 1 }, { n: 3 }], other: { deep: {} } });
    expect(after?.other).toBe(before.other);
    expect(Object.values(after?.list ?? [])[0]).toBe(before.list[0]);
    expect(before.list[1]).toEqual({ n: 2 });
  });
});

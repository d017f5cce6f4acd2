import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, redactText } from './index.ts';
import { allCanaries, CANARY_KINDS, leaksOf, makeCanary } from './testing/canaries.ts';
import { TEXT_WRAPPERS, VALUE_WRAPPERS } from './testing/wrappers.ts';

const anyCanary = fc
  .tuple(fc.constantFrom(...CANARY_KINDS), fc.nat())
  .map(([kind, seed]) => makeCanary(kind, seed));
const textWrapper = fc.constantFrom(...Object.keys(TEXT_WRAPPERS));
const valueWrapper = fc.constantFrom(...Object.keys(VALUE_WRAPPERS));
const inText = (name: string, text: string) => TEXT_WRAPPERS[name]?.(text) as string;
const inValue = (name: string, text: string) => VALUE_WRAPPERS[name]?.(text);

describe('canaries', () => {
  it('are of at least 60 kinds', () => expect(CANARY_KINDS.length).toBeGreaterThan(100));

  it.each(Object.keys(TEXT_WRAPPERS))('leave nothing of themselves in %s', (wrapper) => {
    const leaks = [1, 2, 3].flatMap((seed) =>
      allCanaries(seed).flatMap((canary) =>
        leaksOf(canary, redactText(inText(wrapper, canary.text))),
      ),
    );
    expect(leaks).toEqual([]);
  });

  it.each(Object.keys(VALUE_WRAPPERS))('leave nothing of themselves in %s', (wrapper) => {
    const leaks = allCanaries(4).flatMap((canary) =>
      leaksOf(canary, JSON.stringify(redact(inValue(wrapper, canary.text)))),
    );
    expect(leaks).toEqual([]);
  });

  it('leave nothing, however they are wrapped', () => {
    fc.assert(
      fc.property(anyCanary, textWrapper, valueWrapper, (canary, text, value) => {
        const redacted = redact(inValue(value, inText(text, canary.text)));
        expect(leaksOf(canary, JSON.stringify(redacted))).toEqual([]);
        expect(redact(redacted)).toEqual(redacted);
      }),
      { numRuns: 1_000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellingExcerpt } from './telling-excerpt.ts';

const PADDING = 'Nothing of note happened on that day, and nobody wrote it down. '.repeat(8);

describe('a telling excerpt', () => {
  it('is where most words of the question stand, from the beginning of their sentence', () => {
    const text = `10. Emergencies\n\nA helicopter is red. ${PADDING}The rescue helicopter needs 35 minutes to Camp Lark. ${PADDING}`;
    const excerpt = tellingExcerpt(
      text,
      'How long does the rescue helicopter need to Camp Lark?',
      200,
    );
    expect(excerpt).toMatch(/^… The rescue helicopter needs 35 minutes to Camp Lark\. .+ …$/);
  });

  it('is a short text as it is, on one line', () => {
    expect(tellingExcerpt('\n\n## Ropes\n\nTwo of them.', 'ropes', 200)).toBe(
      '## Ropes Two of them.',
    );
  });

  it('is the beginning where no word of the question stands', () => {
    expect(tellingExcerpt(PADDING, 'zebra', 150)).toMatch(/^Nothing of note .+ …$/);
  });

  it('never gets longer than it may be', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000 }), fc.string(), (text, query) => {
        expect(tellingExcerpt(text, query, 200).length).toBeLessThanOrEqual(204);
      }),
    );
  });
});

import { type BaseEvent, EventType } from '@ag-ui/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitizeEvent } from './sanitize-event.ts';

const custom = (value: unknown) => ({ type: EventType.CUSTOM, name: 'x', value }) as BaseEvent;

describe('sanitizeEvent', () => {
  it('drops the payload of the provider', () => {
    expect(sanitizeEvent({ ...custom(1), rawEvent: { secret: true } } as BaseEvent)).toEqual(
      custom(1),
    );
  });

  it('leaves nothing that jsonb refuses, and everything else as it was', () => {
    const strings = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)),
    });
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'small' }), strings, (value, text) => {
        const clean = JSON.stringify(sanitizeEvent(custom([value, text])));
        expect(clean.includes('\\u0000')).toBe(false);
        expect(/\\ud[89a-f]/i.test(clean)).toBe(false);
      }),
    );
    expect(sanitizeEvent(custom(['a 😀 ü']))).toEqual(custom(['a 😀 ü']));
  });
});

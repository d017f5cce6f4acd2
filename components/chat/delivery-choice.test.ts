import { describe, expect, it } from 'vitest';
import { asksForOther, deliveryOf } from './delivery-choice.ts';

const enter = { key: 'Enter', altKey: false, shiftKey: false, isComposing: false };

describe('what becomes of a message sent meanwhile', () => {
  it('is as preferred, or the other of the two', () => {
    expect(deliveryOf('steer', false)).toBe('steer');
    expect(deliveryOf('steer', true)).toBe('next');
    expect(deliveryOf('next', false)).toBe('next');
    expect(deliveryOf('next', true)).toBe('steer');
  });

  it('is the other one with Alt and Enter alone', () => {
    expect(asksForOther({ ...enter, altKey: true })).toBe(true);
    expect(asksForOther(enter)).toBe(false);
    expect(asksForOther({ ...enter, altKey: true, shiftKey: true })).toBe(false);
    expect(asksForOther({ ...enter, altKey: true, isComposing: true })).toBe(false);
    expect(asksForOther({ ...enter, altKey: true, key: 'a' })).toBe(false);
  });
});

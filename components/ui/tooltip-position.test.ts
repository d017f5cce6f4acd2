import { describe, expect, it } from 'vitest';
import { placeTooltip } from './tooltip-position.ts';

const viewport = { width: 400, height: 300 };
const tooltip = { width: 100, height: 24 };
const box = (left: number, top: number) => ({ left, top, right: left + 32, bottom: top + 32 });

describe('placeTooltip', () => {
  it('centres below the target', () => {
    expect(placeTooltip(box(184, 50), tooltip, viewport)).toEqual({ left: 150, top: 88 });
  });

  it('stays inside the window at both sides', () => {
    expect(placeTooltip(box(0, 50), tooltip, viewport).left).toBe(8);
    expect(placeTooltip(box(368, 50), tooltip, viewport).left).toBe(292);
  });

  it('goes above where there is no room below', () => {
    expect(placeTooltip(box(184, 260), tooltip, viewport).top).toBe(230);
  });
});

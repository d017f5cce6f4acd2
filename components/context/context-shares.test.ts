import { describe, expect, it } from 'vitest';
import { contextShares } from './context-shares.ts';

const usage = (usedTokens: number, budgetTokens: number, ...tokens: number[]) => ({
  usedTokens,
  budgetTokens,
  parts: tokens.map((each) => ({ name: 'conversation' as const, tokens: each })),
});

describe('the context meter', () => {
  it('tells how much of the budget is used, and by what', () => {
    const { used, parts } = contextShares(usage(40, 160, 30, 10));
    expect(used).toBe(0.25);
    expect(parts.map(({ share }) => share)).toEqual([0.75, 0.25]);
  });

  it('says when it fills up', () => {
    expect(contextShares(usage(50, 100)).fullness).toBe('roomy');
    expect(contextShares(usage(70, 100)).fullness).toBe('filling');
    expect(contextShares(usage(95, 100)).fullness).toBe('full');
  });

  it('is never more than full nor less than empty', () => {
    expect(contextShares(usage(300, 100)).used).toBe(1);
    expect(contextShares(usage(5, 0)).used).toBe(0);
    expect(contextShares(usage(-5, 100)).used).toBe(0);
    expect(contextShares(usage(0, 100, 0, 0)).parts.map(({ share }) => share)).toEqual([0, 0]);
  });
});

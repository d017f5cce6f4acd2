import { describe, expect, it, vi } from 'vitest';
import { UsageReader } from './usage-reader.ts';

const usage = (usedTokens: number) => ({ usedTokens, budgetTokens: 100, parts: [] });

describe('what fills the window', () => {
  it('is asked for when a thread is opened', async () => {
    const tell = vi.fn();
    await new UsageReader(async () => ({ usage: usage(3) }), tell).refresh();
    expect(tell).toHaveBeenCalledWith(usage(3));
  });

  it('is what the stream says when the answer comes late', async () => {
    const tell = vi.fn();
    const reader = new UsageReader(async () => ({ usage: usage(3) }), tell);
    const asked = reader.refresh();
    reader.take(usage(7));
    await asked;
    expect(tell.mock.calls).toEqual([[usage(7)]]);
  });

  it('stays unknown when nobody knows, nobody answers, or it makes no sense', async () => {
    const tell = vi.fn();
    await new UsageReader(async () => ({ usage: null }), tell).refresh();
    await new UsageReader(() => Promise.reject(new Error('away')), tell).refresh();
    new UsageReader(async () => ({ usage: null }), tell).take({ usedTokens: 'many' });
    expect(tell).not.toHaveBeenCalled();
  });
});

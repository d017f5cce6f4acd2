import { describe, expect, it, vi } from 'vitest';
import type { Feedback } from '@/lib/feedback/schema';
import { FeedbackStore } from './feedback-store.ts';
import { thumbs } from './thumbs.ts';

const known: Feedback = { messageId: 'a', verdict: 'up', comment: 'good', updatedAt: '' };
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function setUp(feedback: Feedback[] = []) {
  const ports = {
    read: vi.fn(async () => ({ feedback })),
    give: vi.fn(async (): Promise<unknown> => undefined),
    withdraw: vi.fn(async (): Promise<unknown> => undefined),
    onFailed: vi.fn(),
  };
  const store = new FeedbackStore(ports);
  return { ports, store, of: (id: string) => store.getState().get(id) };
}

describe('what the reader thinks of answers', () => {
  it('is read once, when an answer is shown', async () => {
    const { ports, store, of } = setUp([known]);
    expect(ports.read).not.toHaveBeenCalled();
    const watcher = vi.fn();
    store.subscribe(watcher)();
    await settled();
    expect(ports.read).not.toHaveBeenCalled();
    store.subscribe(watcher);
    store.subscribe(vi.fn());
    await settled();
    expect(ports.read).toHaveBeenCalledTimes(1);
    expect(watcher).toHaveBeenCalled();
    expect(of('a')).toMatchObject({ verdict: 'up', comment: 'good' });
  });

  it('is read again after a failure, and a press meanwhile stays', async () => {
    const { ports, store, of } = setUp([known]);
    ports.read.mockRejectedValueOnce(new Error('away'));
    store.subscribe(() => undefined);
    await settled();
    store.press('a', 'down');
    store.subscribe(() => undefined);
    await settled();
    expect(of('a')).toMatchObject({ verdict: 'down' });
    expect(ports.onFailed).not.toHaveBeenCalled();
  });

  it('shows at once, takes a comment, changes, and is taken back by the same thumb', async () => {
    const { ports, store, of } = setUp();
    expect(store.press('a', 'down')).toBe(true);
    expect(of('a')).toEqual({ verdict: 'down', comment: '' });
    store.comment('a', 'too long');
    expect(store.press('a', 'up')).toBe(true);
    expect(store.press('a', 'up')).toBe(false);
    expect(of('a')).toBeUndefined();
    await settled();
    expect(ports.give.mock.calls).toEqual([
      ['a', { verdict: 'down', comment: '' }],
      ['a', { verdict: 'down', comment: 'too long' }],
      ['a', { verdict: 'up', comment: '' }],
    ]);
    expect(ports.withdraw.mock.calls).toEqual([['a']]);
  });

  it('goes back to what it was when the server does not take it', async () => {
    const { ports, store, of } = setUp([known]);
    store.subscribe(() => undefined);
    await settled();
    ports.withdraw.mockRejectedValueOnce(new Error('away'));
    store.press('a', 'up');
    expect(of('a')).toBeUndefined();
    await settled();
    expect(of('a')).toMatchObject({ verdict: 'up', comment: 'good' });
    expect(ports.onFailed).toHaveBeenCalledTimes(1);
  });
});

describe('a press after one that failed', () => {
  it('goes back to what the server holds', async () => {
    const { ports, store, of } = setUp();
    ports.give.mockRejectedValue(new Error('away'));
    store.press('a', 'up');
    store.press('a', 'down');
    await settled();
    expect(of('a')).toBeUndefined();
  });
});

describe('the thumbs of an answer', () => {
  it('say which one stands', () => {
    const press = vi.fn();
    const { onThumbsDown, ...shown } = thumbs({
      verdict: 'down',
      asking: false,
      press,
      answer: () => undefined,
    });
    expect(shown.thumbsUpButton).toMatchObject({ 'aria-pressed': false });
    expect(shown.thumbsDownButton).toMatchObject({ 'aria-pressed': true });
    onThumbsDown?.({} as never);
    expect(press).toHaveBeenCalledWith('down');
  });
});

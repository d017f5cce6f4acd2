import { describe, expect, it, vi } from 'vitest';
import { readChatFacts } from './chat-facts-reader.ts';
import { type ChatDriver, type ChatLine, ChatLink } from './chat-link.ts';

function makeDriver(change: Partial<ChatDriver> = {}) {
  const done: string[] = [];
  let watcher = () => {};
  const driver: ChatDriver = {
    slug: 'guide',
    threadId: 'thread',
    ready: true,
    subscribe: (given) => {
      watcher = given;
      return () => {};
    },
    messages: () => [],
    isBusy: () => false,
    send: (text) => done.push(`send ${text}`),
    regenerate: () => done.push('regenerate'),
    stop: () => done.push('stop'),
    startNew: () => done.push('new') > 0,
    show: () => done.push('show'),
    focus: () => done.push('focus'),
    ...change,
  };
  return { driver, done, change: () => watcher() };
}

describe('the way to the chat', () => {
  it('keeps what is asked before the chat is there, and asks for the chat', () => {
    const link = new ChatLink();
    expect(link.isWanted()).toBe(false);
    link.give({ type: 'send', text: 'a' });
    link.give({ type: 'stop' });
    expect(link.isWanted()).toBe(true);
    expect(link.read('isLoading')).toBe(true);
    const { driver, done } = makeDriver();
    link.connect(driver);
    expect(done).toEqual(['show', 'send a', 'stop']);
    expect(link.read('isLoading')).toBe(false);
  });

  it('sends what follows a new conversation there, not into the one that is left', () => {
    const link = new ChatLink();
    const old = makeDriver({ threadId: 'old' });
    const leave = link.connect(old.driver);
    link.give({ type: 'new' });
    link.give({ type: 'send', text: 'a' });
    expect(old.done).toEqual(['new']);
    leave();
    const fresh = makeDriver({ threadId: 'fresh' });
    link.connect(fresh.driver);
    expect(fresh.done).toEqual(['show', 'send a']);
  });

  it('sends at once where nothing was begun yet', () => {
    const link = new ChatLink();
    const { driver, done } = makeDriver({ startNew: () => false });
    link.connect(driver);
    link.give({ type: 'new' });
    link.give({ type: 'send', text: 'a' });
    expect(done).toEqual(['show', 'send a']);
  });

  it('leads to the chat where it has no room, and sends there', () => {
    const link = new ChatLink();
    const button = makeDriver({ ready: false });
    const leave = link.connect(button.driver);
    link.give({ type: 'send', text: 'a' });
    expect(button.done).toEqual(['show']);
    leave();
    const page = makeDriver();
    link.connect(page.driver);
    expect(page.done).toEqual(['show', 'send a']);
  });

  it('does not carry a message into another workspace', () => {
    const link = new ChatLink();
    link.enter('guide');
    link.give({ type: 'send', text: 'a' });
    const { driver, done } = makeDriver({ slug: 'other' });
    link.connect(driver);
    expect(done).toEqual([]);
  });
});

describe('facts of the chat', () => {
  it('change for a reader only when one that it uses does', () => {
    const link = new ChatLink();
    let lines: ChatLine[] = [];
    let busy = false;
    const { driver, change } = makeDriver({ messages: () => lines, isBusy: () => busy });
    link.connect(driver);
    const reader = readChatFacts(link);
    expect(reader.read('isLoading')).toBe(false);
    const version = reader.version();
    const told = vi.fn();
    link.subscribe(told);

    lines = [{ id: '1', role: 'user', text: 'a' }];
    change();
    expect(told).toHaveBeenCalled();
    expect(reader.version()).toBe(version);

    busy = true;
    expect(reader.version()).toBe(version + 1);
    expect(reader.version()).toBe(version + 1);
    expect(link.read('messageCount')).toBe(1);
  });
});

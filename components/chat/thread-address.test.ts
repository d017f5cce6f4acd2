import { describe, expect, it } from 'vitest';
import {
  addressWithoutThread,
  addressWithThread,
  newChatPath,
  nextDraft,
  sidePagePath,
  threadIdOf as threadIn,
  threadPath,
} from './thread-address.ts';

/** @param address path and query */
const threadIdOf = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'http://flightdeck.test');
  return threadIn(pathname, searchParams);
};

describe('thread addresses', () => {
  it('reads and writes the thread of both places', () => {
    expect(threadIdOf('/w/guide/t/abc')).toBe('abc');
    expect(threadIdOf('/chat/abc/')).toBe('abc');
    expect(threadIdOf('/w/guide')).toBeNull();
    expect(threadIdOf('/chat')).toBeNull();
    expect(threadPath({ kind: 'workspace', slug: 'guide' }, 'a/b')).toBe('/w/guide/t/a%2Fb');
    expect(threadIdOf(threadPath({ kind: 'page' }, 'a/b'))).toBe('a/b');
    expect(newChatPath({ kind: 'workspace', slug: 'guide' })).toBe('/w/guide');
    expect(newChatPath({ kind: 'page' })).toBe('/chat');
  });

  it('keeps the thread beside the pages for decisions and settings', () => {
    expect(sidePagePath('guide', 'settings', null)).toBe('/w/guide/settings');
    expect(threadIdOf('/w/guide/settings')).toBeNull();
    expect(threadIdOf(sidePagePath('guide', 'decisions', 'a/b'))).toBe('a/b');
    expect(threadIdOf('/w/guide?thread=abc')).toBeNull();
  });

  it('names a chat that begins in the address, without leaving the page', () => {
    const place = { kind: 'workspace', slug: 'guide' } as const;
    const from = (pathname: string, search = '') =>
      addressWithThread(place, 'abc', { pathname, search });
    expect(from('/w/guide', '?doc=1')).toBe('/w/guide/t/abc?doc=1');
    expect(from('/w/guide/decisions', '?doc=1')).toBe('/w/guide/decisions?doc=1&thread=abc');
  });

  it('leaves a conversation for a new one, and the rest of the page as it is', () => {
    const place = { kind: 'workspace', slug: 'guide' } as const;
    const from = (pathname: string, search = '') =>
      addressWithoutThread(place, { pathname, search });
    expect(from('/w/guide/t/abc')).toBe('/w/guide');
    expect(from('/w/guide/t/abc', '?doc=1&at=2-3')).toBe('/w/guide?doc=1&at=2-3');
    expect(from('/w/guide/settings', '?thread=abc')).toBe('/w/guide/settings');
    expect(addressWithoutThread({ kind: 'page' }, { pathname: '/chat/abc', search: '' })).toBe(
      '/chat',
    );
  });
});

describe('nextDraft', () => {
  const makeId = () => 'second';

  it('keeps the id while the first message names the address', () => {
    const draft = { id: 'first', taken: false };
    expect(nextDraft(draft, null, makeId)).toBe(draft);
    expect(nextDraft(draft, 'first', makeId)).toEqual({ id: 'first', taken: true });
  });

  it('makes another id for the next new chat, and not before', () => {
    const taken = { id: 'first', taken: true };
    expect(nextDraft(taken, 'first', makeId)).toBe(taken);
    expect(nextDraft(taken, 'other', makeId)).toBe(taken);
    expect(nextDraft(taken, null, makeId)).toEqual({ id: 'second', taken: false });
  });
});

import { describe, expect, it } from 'vitest';
import { newChatPath, nextDraft, threadIdOf, threadPath } from './thread-address.ts';

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

import type { Message } from '@ag-ui/core';
import { describe, expect, it } from 'vitest';
import {
  outboundMessages,
  prependPage,
  splitAtSnapshot,
  spokenAnswer,
  textOf,
} from './transcript.ts';

const user = (id: string, content = id): Message => ({ id, role: 'user', content });
const assistant = (id: string, content = id): Message => ({ id, role: 'assistant', content });
const ids = (messages: readonly Message[]) => messages.map((message) => message.id);

describe('outboundMessages', () => {
  it('sends what came after the last answer', () => {
    expect(ids(outboundMessages([user('u1'), assistant('a1'), user('u2')]))).toEqual(['u2']);
  });

  it('sends tool results of this page', () => {
    const result: Message = { id: 't1', role: 'tool', toolCallId: 'c', content: '{}' };
    expect(ids(outboundMessages([user('u1'), assistant('a1'), result]))).toEqual(['t1']);
  });

  it('sends the last question again when there is nothing new', () => {
    expect(
      ids(outboundMessages([user('u1'), assistant('a1'), user('u2'), assistant('a2')])),
    ).toEqual(['u2']);
    expect(outboundMessages([])).toEqual([]);
  });
});

describe('splitAtSnapshot', () => {
  it('moves what lies before the snapshot to the earlier part', () => {
    const known = [user('1'), user('2'), user('3')];
    expect(splitAtSnapshot(known, [user('3'), user('4')])).toEqual({
      earlier: [known[0], known[1]],
      contiguous: true,
    });
  });

  it('drops everything when a gap lies between', () => {
    expect(splitAtSnapshot([user('1')], [user('9')])).toEqual({ earlier: [], contiguous: false });
  });

  it('takes an empty snapshot for an empty thread', () => {
    expect(splitAtSnapshot([user('1')], [])).toEqual({ earlier: [], contiguous: false });
    expect(splitAtSnapshot([], [])).toEqual({ earlier: [], contiguous: true });
  });
});

describe('prependPage', () => {
  it('puts each message in once', () => {
    expect(ids(prependPage([user('1'), user('2')], [user('2'), user('3')]))).toEqual([
      '1',
      '2',
      '3',
    ]);
  });
});

describe('textOf and spokenAnswer', () => {
  it('reads strings and text parts', () => {
    expect(textOf({ id: 'x', role: 'user', content: [{ type: 'text', text: 'hi' }] })).toBe('hi');
    expect(textOf(undefined)).toBe('');
  });

  it('speaks the last answer without its marks', () => {
    const answer =
      '## Night\n\n- **Channel 7** [1][2], see [the plan](https://x.example)\n\n```\ncode\n```';
    expect(spokenAnswer([user('u'), assistant('a', answer), assistant('b', ' ')])).toBe(
      'Night Channel 7 , see the plan',
    );
  });
});

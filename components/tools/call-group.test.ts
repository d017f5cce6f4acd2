import { describe, expect, it } from 'vitest';
import { countNames, groupCalls, groupState, needsEyes } from './call-group.ts';
import { nestCalls } from './nest-calls.ts';

const call = (id: string, parentToolCallId?: string) => ({
  id,
  args: parentToolCallId ? { parentToolCallId } : {},
});
const ids = (groups: { call: { id: string } }[][]) =>
  groups.map((group) => group.map((one) => one.call.id).join(''));

describe('nestCalls', () => {
  it('puts calls into the one that made them, at any depth', () => {
    const [outer, other] = nestCalls([call('a'), call('b', 'a'), call('c', 'b'), call('d')]);
    expect(outer?.inner[0]?.call.id).toBe('b');
    expect(outer?.inner[0]?.inner[0]?.call.id).toBe('c');
    expect(other?.call.id).toBe('d');
  });

  it('shows a call whose parent is not there, comes later or is itself', () => {
    const outer = nestCalls([call('a', 'x'), call('b', 'c'), call('c', 'c')]);
    expect(outer.map((one) => one.call.id)).toEqual(['a', 'b', 'c']);
  });
});

describe('groupCalls', () => {
  const all = () => true;

  it('joins many in a row and leaves the few alone', () => {
    const three = nestCalls([call('a'), call('b'), call('c')]);
    expect(ids(groupCalls(three, all, 3))).toEqual(['abc']);
    expect(ids(groupCalls(three.slice(1), all, 3))).toEqual(['b', 'c']);
  });

  it('stops at a call that shows itself', () => {
    const calls = nestCalls(['a', 'b', 'c', 'X', 'd', 'e', 'f', 'g'].map((id) => call(id)));
    expect(ids(groupCalls(calls, ({ id }) => id !== 'X', 3))).toEqual(['abc', 'X', 'defg']);
  });

  it('needs no group for one call, however many it made', () => {
    const calls = nestCalls([call('a'), call('b', 'a'), call('c', 'a')]);
    expect(ids(groupCalls(calls, all, 3))).toEqual(['a']);
  });
});

it('says of a group what matters most', () => {
  expect(groupState(['done', 'failed', 'running', 'waiting'])).toBe('waiting');
  expect(groupState(['done', 'failed', 'running'])).toBe('running');
  expect(groupState(['done', 'failed', 'denied'])).toBe('failed');
  expect(groupState(['done', 'stopped'])).toBe('stopped');
  expect(groupState(['done', 'done'])).toBe('done');
  expect((['waiting', 'running', 'preparing', 'failed'] as const).every(needsEyes)).toBe(true);
  expect((['done', 'denied', 'stopped'] as const).some(needsEyes)).toBe(false);
  expect(countNames(['a', 'b', 'a'])).toEqual([
    { name: 'a', count: 2 },
    { name: 'b', count: 1 },
  ]);
});

import { describe, expect, it } from 'vitest';
import { bindingsWith } from '@/hooks/shortcut-bindings.ts';
import { selectionAfter, triageCommand } from './triage.ts';

const ids = ['1', '2', '3'];
const bindings = bindingsWith({});
const press = (keys: string, selected: string | null) =>
  triageCommand(keys, bindings, ids, selected);

describe('triageCommand', () => {
  it.each([
    ['j', null, '1'],
    ['j', '1', '2'],
    ['ArrowDown', '3', '3'],
    ['k', '2', '1'],
    ['ArrowUp', '1', '1'],
    ['k', null, '1'],
    ['Home', '3', '1'],
    ['End', '1', '3'],
  ])('%s at %s selects %s', (key, selected, id) => {
    expect(press(key, selected)).toEqual({ type: 'select', id });
  });

  it('allows, denies and opens what is selected, and nothing else', () => {
    expect(press('a', '2')).toEqual({ type: 'allow', id: '2' });
    expect(press('d', '2')).toEqual({ type: 'deny', id: '2' });
    expect(press('Enter', '2')).toEqual({ type: 'open', id: '2' });
    expect(press('a', null)).toBeNull();
    expect(press('a', 'gone')).toBeNull();
  });

  it('follows the keys that were chosen', () => {
    const chosen = bindingsWith({ inboxAllow: 'y', inboxNext: null });
    expect(triageCommand('y', chosen, ids, '2')).toEqual({ type: 'allow', id: '2' });
    expect(triageCommand('a', chosen, ids, '2')).toBeNull();
    expect(triageCommand('j', chosen, ids, '2')).toBeNull();
    expect(triageCommand('ArrowDown', chosen, ids, '2')).toEqual({ type: 'select', id: '3' });
  });

  it('leaves other keys alone', () => {
    expect(press('Mod+a', '1')).toBeNull();
    expect(press('x', '1')).toBeNull();
    expect(press('?', '1')).toBeNull();
    expect(triageCommand(null, bindings, ids, '1')).toBeNull();
  });

  it('does nothing in an empty list', () => {
    expect(triageCommand('j', bindings, [], null)).toBeNull();
  });
});

describe('selectionAfter', () => {
  it('goes to the next one, or back at the end', () => {
    expect(selectionAfter(ids, ['1', '3'], '2')).toBe('3');
    expect(selectionAfter(ids, ['1', '2'], '3')).toBe('2');
    expect(selectionAfter(ids, [], '2')).toBeNull();
    expect(selectionAfter(ids, ids, '2')).toBe('2');
    expect(selectionAfter(ids, ids, null)).toBeNull();
  });
});

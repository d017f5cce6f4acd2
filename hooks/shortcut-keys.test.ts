import { describe, expect, it } from 'vitest';
import { bindingsWith, commandOf, problemWith, withKeys } from './shortcut-bindings.ts';
import { COMMANDS } from './shortcut-commands.ts';
import { belongsToBrowser, keyCaps, keysOf, worksWhileTyping } from './shortcut-keys.ts';

const press = (key: string, change = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  altGraph: false,
  ...change,
});

describe('keys', () => {
  it.each([
    ['k', { ctrlKey: true }, false, 'Mod+k'],
    ['k', { metaKey: true }, true, 'Mod+k'],
    ['k', { metaKey: true }, false, null],
    ['k', { ctrlKey: true }, true, null],
    ['N', { shiftKey: true }, false, 'Shift+n'],
    ['?', { shiftKey: true }, false, '?'],
    ['ArrowUp', { altKey: true }, false, 'Alt+ArrowUp'],
    ['л', { code: 'KeyK', ctrlKey: true }, false, 'Mod+k'],
    ['ö', { code: 'Semicolon' }, false, 'ö'],
    ['@', { code: 'KeyQ', ctrlKey: true, altKey: true, altGraph: true }, false, '@'],
    [' ', {}, false, 'Space'],
    ['Shift', { shiftKey: true }, false, null],
  ])('%s with %o is written down', (key, change, mac, expected) => {
    expect(keysOf(press(key, change), mac)).toBe(expected);
  });

  it('are named as on the keyboard', () => {
    const names = { Mod: 'Strg', Alt: 'Alt', Shift: 'Umschalt' };
    expect(keyCaps('Mod+k', false, names)).toEqual(['Strg', 'K']);
    expect(keyCaps('Mod+k', true, names)).toEqual(['⌘', 'K']);
    expect(keyCaps('Alt+ArrowUp', false, names)).toEqual(['Alt', '↑']);
    expect(keyCaps('+', false, names)).toEqual(['+']);
    expect(keyCaps('Mod++', false, names)).toEqual(['Strg', '+']);
  });

  it('of browsers are known', () => {
    for (const keys of [
      'Mod+t',
      'Mod+w',
      'Mod+1',
      'F5',
      'Alt+ArrowLeft',
      'Tab',
      'Mod+Shift+t',
      '/',
    ])
      expect(belongsToBrowser(keys), keys).toBe(true);
    for (const keys of ['x', 'Mod+k', 'Alt+ArrowUp', 'Shift+n', 'Mod+.'])
      expect(belongsToBrowser(keys), keys).toBe(false);
  });

  it('of commands are each given once and leave those of browsers alone', () => {
    const given = COMMANDS.flatMap(({ keys }) => keys ?? []);
    expect(new Set(given).size).toBe(given.length);
    expect(given.filter(belongsToBrowser)).toEqual([]);
    expect(given.filter(worksWhileTyping)).toEqual(['Mod+k', 'Mod+.']);
  });
});

describe('bindings', () => {
  it('follow what was chosen, unless a browser needs it', () => {
    const bindings = bindingsWith({ inbox: 'x', settings: null, documents: 'Mod+t', unknown: 'y' });
    expect(bindings.get('inbox')).toBe('x');
    expect(bindings.get('settings')).toBeNull();
    expect(bindings.get('documents')).toBe('g');
    expect(commandOf('x', bindings)).toBe('inbox');
    expect(commandOf('i', bindings)).toBeNull();
  });

  it('tell what stands against other keys', () => {
    const bindings = bindingsWith({});
    expect(problemWith('inbox', 'c', bindings)).toEqual({ type: 'taken', by: 'focusChat' });
    expect(problemWith('inbox', 'a', bindings)).toEqual({ type: 'taken', by: 'inboxAllow' });
    expect(problemWith('inbox', 'Mod+w', bindings)).toEqual({ type: 'browser' });
    expect(problemWith('inbox', 'i', bindings)).toBeNull();
    expect(problemWith('inbox', 'x', bindings)).toBeNull();
  });

  it('are changed: who had the keys goes without, and own keys are no choice', () => {
    expect(withKeys({}, 'inbox', 'x')).toEqual({ inbox: 'x' });
    expect(withKeys({}, 'inbox', 'c')).toEqual({ inbox: 'c', focusChat: null });
    expect(withKeys({ inbox: 'x' }, 'inbox', 'i')).toEqual({});
    expect(withKeys({}, 'inbox', null)).toEqual({ inbox: null });
  });
});

/** What a key event says about the keys that are held. */
export type KeyPress = {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  altGraph: boolean;
};

const MODIFIERS: ReadonlySet<string> = new Set([
  'Control',
  'Meta',
  'Alt',
  'AltGraph',
  'Shift',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
]);

/**
 * Keys as they are written down: `Mod+k`, `Alt+ArrowUp`, `Shift+n`, `?`. `Mod` is Cmd on a Mac and
 * Ctrl elsewhere. For a character that is no letter Shift is left out: what key bears it differs
 * from keyboard to keyboard.
 * @returns null while only modifiers are held, or with a modifier that is for the system
 */
export function keysOf(press: KeyPress, mac: boolean): string | null {
  if (MODIFIERS.has(press.key)) return null;
  if (!press.altGraph && (mac ? press.ctrlKey : press.metaKey)) return null;
  const key = plainKey(press);
  const mod = !press.altGraph && (mac ? press.metaKey : press.ctrlKey);
  const alt = !press.altGraph && press.altKey;
  const letter = key.length > 1 || key.toLowerCase() !== key.toUpperCase();
  return [mod && 'Mod', alt && 'Alt', letter && press.shiftKey && 'Shift', key]
    .filter(Boolean)
    .join('+');
}

/** Letters in lower case; on keyboards of other scripts, and with Alt on a Mac, the letter of the place. */
function plainKey({ key, code, altKey, altGraph }: KeyPress): string {
  if (key === ' ') return 'Space';
  if (key.length > 1) return key;
  const place = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  const foreign = /[^\p{Script=Latin}\p{Script=Common}]/u.test(key);
  if (place && (foreign || (altKey && !altGraph))) return place;
  return key.toLowerCase();
}

const OF_BROWSERS: ReadonlySet<string> = new Set([
  ...'abcdefghijlmnopqrstuvwxyz0123456789+-='.split('').map((key) => `Mod+${key}`),
  ...'abcdefghijklmnopqrstuvwxyz'.split('').map((key) => `Mod+Shift+${key}`),
  ...'defvhsbt'.split('').map((key) => `Alt+${key}`),
  ...['Tab', 'Shift+Tab', 'Enter', 'Shift+Enter', 'Space', 'Shift+Space', 'Escape', 'Shift+Escape'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['Backspace', 'Shift+Backspace', 'Delete', 'Shift+Delete', 'Insert', 'ContextMenu'],
  ...['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'Alt+Space', 'Alt+Tab', 'Alt+Enter', '/', "'"],
]);

/** Whether browsers, or moving about in a page, need these keys. Ctrl+K is what palettes open with everywhere. */
export function belongsToBrowser(keys: string): boolean {
  if (OF_BROWSERS.has(keys) || /(^|\+)F\d{1,2}$/.test(keys)) return true;
  return /^Mod\+(Alt\+)?(Shift\+)?(Arrow|Page|Tab|Home|End|Delete|Backspace|Enter|Escape)/.test(
    keys,
  );
}

/** Whether the keys also work where somebody is typing. */
export const worksWhileTyping = (keys: string): boolean => keys.startsWith('Mod+');

const SYMBOLS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};
const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };

/**
 * The keys one by one, as they stand on the keyboard.
 * @param names what Ctrl, Alt and Shift are called in the language
 */
export function keyCaps(
  keys: string,
  mac: boolean,
  names: { Mod: string; Alt: string; Shift: string },
): string[] {
  const parts = keys.split(/\+(?!$)/);
  return parts.map((part) => {
    const modifier = mac ? MAC[part] : names[part as keyof typeof names];
    return modifier ?? SYMBOLS[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}

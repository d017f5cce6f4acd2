import { widgetTunables } from '../../widget-tunables.ts';

const { shownChars } = widgetTunables.surfaces;
const written = new WeakMap<object, string>();

/** A value as words: nothing for what is absent, JSON for lists and objects; long ones are cut. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return cut(typeof value === 'object' ? writeJson(value) : String(value));
}

/** Values after each other as one text; what lies beyond its length is not looked at. */
export function joinText(parts: readonly unknown[], read: (part: unknown) => unknown): string {
  let text = '';
  for (const part of parts) {
    if (text.length >= shownChars) break;
    text += toText(read(part));
  }
  return cut(text);
}

function cut(text: string): string {
  return text.length > shownChars ? `${text.slice(0, shownChars)}…` : text;
}

/** Data never changes in place, so what it reads as is kept. */
function writeJson(value: object): string {
  const known = written.get(value) ?? cut(JSON.stringify(value));
  written.set(value, known);
  return known;
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const readFile = (name: string): object =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../messages/${name}.json`), 'utf8'));
const read = (locale: string): unknown => ({
  ...readFile(locale),
  ...readFile(`dev-console/${locale}`),
});
const messages = { en: read('en'), de: read('de') };

/**
 * What a control is called, so that stories follow the words of the app.
 * @param key as in the message files, such as `chat.send`
 * @throws Error for a key that is not there
 */
export function text(key: string, locale: 'en' | 'de' = 'en'): string {
  const found = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], messages[locale]);
  if (typeof found !== 'string') throw new Error(`messages/${locale}.json has no ${key}`);
  return found;
}

/** The same for a message with placeholders: matches whatever stands in their place. */
export function pattern(key: string, locale: 'en' | 'de' = 'en'): RegExp {
  const parts = text(key, locale).split(/\{[^{}]*\}/);
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`);
}

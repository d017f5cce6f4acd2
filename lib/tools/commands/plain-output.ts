import { stripVTControlCharacters } from 'node:util';

/** Output without colours, cursor movements and other control characters. */
export function plainOutput(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\r+\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '');
}

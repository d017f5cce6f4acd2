// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const INVISIBLE = /[\u0000-\u0008\u000B\u000E-\u001F\u007F\u00AD\u200B\u2060\uFEFF]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * The one form in which text is stored, shown and indexed: NFC, LF line ends, no NUL or other
 * invisible controls, well-formed UTF-16. Every offset counts in the result, so this runs first.
 */
export function normaliseText(raw: string): string {
  return raw
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(/\f/g, '\n\n')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .normalize('NFC');
}

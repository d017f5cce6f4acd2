/** The same thing in other forms has the same key, at most this long. UTF-16 code units. */
export const MAX_KEY_CHARS = 80;

const LATIN_WITH_MARKS = /(\p{sc=Latin})\p{Mn}+/gu;
const NOT_WORD = /[^\p{L}\p{N}\p{M}.+#/&]+/gu;

/**
 * What forms of one name have in common: case, accents, hyphens and the plural of the last word do
 * not count. Identifiers of programs are kept word for word.
 */
export function entityKey(name: string, language: 'en' | 'de' = 'en'): string {
  const words = name
    .normalize('NFKD')
    .replace(LATIN_WITH_MARKS, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(NOT_WORD, ' ')
    .trim()
    .split(' ');
  const last = words.pop() ?? '';
  const key = [...words, language === 'de' ? germanSingular(last) : singular(last)].join(' ');
  return key.slice(0, MAX_KEY_CHARS).trim();
}

function singular(word: string): string {
  if (
    word.length < 4 ||
    !/^\p{L}+$/u.test(word) ||
    /(?:ss|us|is|ous|news|series|species)$/.test(word)
  )
    return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Rough on purpose: it is shown to nobody, and needs only to be the same for both numbers. */
function germanSingular(word: string): string {
  if (word.length < 6 || !/^\p{L}+$/u.test(word)) return word;
  const base = word.replace(/en$|ern$/, 'e').replace(/(?<![sui])s$/, '');
  return base.length > 6 ? base.replace(/e$/, '') : base;
}

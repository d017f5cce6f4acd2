/** Scripts that write words without spaces between them. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]+/gu;
const LATIN_WITH_MARKS = /(\p{sc=Latin})\p{Mn}+/gu;
const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/gu;

/**
 * Prepares text for PostgreSQL's parser, the same way for documents and queries: lower case, accents
 * of Latin letters dropped, and every run of other characters a single space, so that `package.json`,
 * `a_b`, paths and hyphenated words are split and nothing is taken for an address or a tag. Scripts
 * without spaces become overlapping pairs of characters, which find words of any length.
 */
export function lexicalText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(LATIN_WITH_MARKS, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(UNSPACED, (run) => ` ${characterPairs(run)} `)
    .replace(NOT_WORD, ' ')
    .trim();
}

/** Phrases between double quotation marks, prepared like `lexicalText`; single words are none. */
export function quotedPhrases(query: string): string[] {
  return [...query.matchAll(/["“„]([^"“”„]+)["”“]/g)]
    .map((match) => lexicalText(match[1] ?? ''))
    .filter((phrase) => phrase.includes(' '));
}

function characterPairs(run: string): string {
  const characters = [...run];
  if (characters.length === 1) return run;
  return characters
    .slice(1)
    .map((character, index) => `${characters[index]}${character}`)
    .join(' ');
}

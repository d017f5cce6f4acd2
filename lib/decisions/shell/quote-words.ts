const SAFE = /^[A-Za-z0-9_@%+:,./-]+$/;

/** Words as a command line that a shell reads back as the same words. */
export const quoteWords = (words: readonly string[]): string =>
  words.map((word) => (SAFE.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');

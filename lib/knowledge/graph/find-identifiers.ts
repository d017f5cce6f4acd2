/** The most characters of an identifier; longer ones are data. */
const MOST_CHARS = 40;
const CODE_SPAN = /^[\p{L}_$@.~/-][\p{L}\p{N}_$@.:~/-]*(?: [\p{L}\p{N}_$@.:~/-]+){0,2}$/u;
const LETTERS = /\p{L}[^\p{L}]*\p{L}[^\p{L}]*\p{L}/u;
const COMPOUND =
  /(?<![\p{L}\p{N}_$])(?:\p{Lu}?[\p{Ll}\p{N}]+(?:\p{Lu}[\p{Ll}\p{N}]+)+|\p{L}[\p{L}\p{N}]*(?:_[\p{L}\p{N}]+)+)(?![\p{L}\p{N}_$])/gu;

/** Commands, files and symbols that a text sets as code. */
export function identifiersInSpans(spans: readonly string[]): string[] {
  return spans.filter(
    (span) => span.length <= MOST_CHARS && CODE_SPAN.test(span) && LETTERS.test(span),
  );
}

/** Names of several parts in source code, such as `chunkText`, `TextBlock` and `max_size`. */
export function identifiersInSource(text: string): string[] {
  return [...text.matchAll(COMPOUND)]
    .map(([name]) => name)
    .filter((name) => name.length > 4 && name.length <= MOST_CHARS);
}

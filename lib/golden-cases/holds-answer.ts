/**
 * A text as its sequence of words in lower case, each followed by one space. Line breaks, Markdown
 * marks, table bars, punctuation and typographic variants disappear, so that a quote is found in
 * whatever form an extractor hands the text over.
 */
export function wordSequence(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}

/** Whether a passage (its text and the file name of its document) holds the answer to a question. */
export function holdsAnswer(
  question: { documents: readonly string[]; passages: readonly (readonly string[])[] },
  passage: { fileName: string; text: string },
): boolean {
  if (!question.documents.includes(passage.fileName)) return false;
  const words = wordSequence(passage.text);
  return question.passages.some((strings) =>
    strings.every((string) => words.includes(wordSequence(string))),
  );
}

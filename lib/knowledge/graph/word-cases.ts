/** How a document writes its words: what it writes small somewhere is no name, however it begins a sentence. */
export type WordCases = {
  /** Words seen in lower case. */
  lower: ReadonlySet<string>;
  /** Capitalised words seen in the middle of a sentence, in lower case. */
  named: ReadonlySet<string>;
  language: 'en' | 'de';
};

const WORD = /([.!?:\n][\s#*>|("“„_+\d-]{0,8})?([\p{L}\p{M}]{2,40})/gu;
const GERMAN = new Set('der die das und ist nicht ein eine mit für auf dem den von zu'.split(' '));
const ENGLISH = new Set('the and is not a an with for on of to in that are be by'.split(' '));

/** Looks through a text once. */
export function wordCases(text: string): WordCases {
  const lower = new Set<string>();
  const named = new Set<string>();
  let german = 0;
  let english = 0;
  for (const [, starts, word = ''] of `\n${text}`.matchAll(WORD)) {
    const small = word.toLowerCase();
    if (word === small) {
      lower.add(small);
      if (GERMAN.has(small)) german += 1;
      if (ENGLISH.has(small)) english += 1;
    } else if (starts === undefined) named.add(small);
  }
  return { lower, named, language: german > english ? 'de' : 'en' };
}

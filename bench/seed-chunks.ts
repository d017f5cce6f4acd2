import { seededRandom } from './random.ts';

/** One generated document: its chunks lie one after the other in `text`. */
export type SeedDocument = {
  title: string;
  text: string;
  chunks: {
    ordinal: number;
    headings: string[];
    text: string;
    start: number;
    end: number;
    page: null;
  }[];
};

const SYLLABLES = 'ba ke li mo ru sa te vi no pa du fe gi ho ja lu me ni or ta ul ver wen zy'.split(
  ' ',
);
const SUFFIXES = ['', '', '', 's', 'ing', 'ed', 'er', 'tion', 'al', 'ly'];
const FUNCTION_WORDS =
  'the of and to in is that for it as with was on be by at from this are or an which have not'.split(
    ' ',
  );
const QUESTION_OPENINGS = [
  'How does the',
  'What is the',
  'Why do we need',
  'When should I use',
  'Which of the',
  'Can you explain the',
];
/** Shifts the head of the distribution: the commonest content word is then 0.4 % of all words. */
const ZIPF_SHIFT = 30;
const VOCABULARY = 50_000;
const WORDS_PER_CHUNK = 160;
const FUNCTION_WORD_SHARE = 0.42;
const CHUNKS_PER_DOCUMENT = 20;

/** The `rank`-th commonest content word; a bijection on ranks except for suffix collisions. */
function contentWord(rank: number): string {
  let word = '';
  let rest = rank * 7 + 11;
  while (rest > 0) {
    word += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return word;
}

/** Draws a rank by inverting the (continuous) Zipf-Mandelbrot distribution. */
function drawRank(random: () => number): number {
  const drawn = ZIPF_SHIFT * ((VOCABULARY + ZIPF_SHIFT) / ZIPF_SHIFT) ** random() - ZIPF_SHIFT;
  return Math.min(VOCABULARY - 1, Math.floor(drawn));
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

function sentence(words: number, random: () => number): string {
  const drawn = Array.from({ length: words }, () =>
    random() < FUNCTION_WORD_SHARE
      ? pick(FUNCTION_WORDS, random)
      : contentWord(drawRank(random)) + pick(SUFFIXES, random),
  ).join(' ');
  return `${drawn.charAt(0).toUpperCase()}${drawn.slice(1)}.`;
}

/** Documents of 20 chunks (the last may be shorter) that together have `chunkCount` chunks. */
export function* generateDocuments(chunkCount: number, seed = 1): Generator<SeedDocument> {
  const random = seededRandom(seed);
  for (let made = 0, number = 1; made < chunkCount; number += 1) {
    const title = `${sentence(3, random)} ${number}`;
    const chunks: SeedDocument['chunks'] = [];
    let text = '';
    while (chunks.length < CHUNKS_PER_DOCUMENT && made < chunkCount) {
      const body = Array.from({ length: 10 }, () => sentence(WORDS_PER_CHUNK / 10, random)).join(
        ' ',
      );
      const start = text.length;
      chunks.push({
        ordinal: chunks.length,
        headings: [sentence(3, random)],
        text: body,
        start,
        end: start + body.length,
        page: null,
      });
      text += `${body}\n\n`;
      made += 1;
    }
    yield { title, text, chunks };
  }
}

/** Natural questions of three to seven content words, drawn like the words of the corpus. */
export function generateQuestions(count: number, seed = 2): string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 3 + Math.floor(random() * 5) }, () =>
      contentWord(drawRank(random)),
    );
    const middle = Math.ceil(words.length / 2);
    return `${pick(QUESTION_OPENINGS, random)} ${words.slice(0, middle).join(' ')} of the ${words.slice(middle).join(' ')}?`;
  });
}

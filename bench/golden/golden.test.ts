import { describe, expect, it } from 'vitest';
import { extractSample, sampleFileNames } from './extract-sample.ts';
import { DEFAULT_SEED, generateCorpus, plantedQuestions } from './generate-corpus.ts';
import { goldenQuestions, writtenQuestions } from './load-questions.ts';
import { holdsAnswer, wordSequence } from './match.ts';

const sampleTexts = new Map(
  await Promise.all(
    sampleFileNames().map(async (name) => [name, await extractSample(name)] as const),
  ),
);

describe('the written questions', () => {
  const questions = writtenQuestions();
  const answerable = questions.filter((question) => question.answerable);

  it('are enough, with enough that nothing answers', () => {
    expect(questions.length).toBeGreaterThanOrEqual(180);
    expect(questions.length - answerable.length).toBeGreaterThanOrEqual(30);
  });

  it('cover every sample document', () => {
    const covered = new Set(answerable.flatMap((question) => question.documents));
    expect([...covered].sort()).toEqual(sampleFileNames());
  });

  it.each(answerable)(
    '$id: each quote stands in one of its documents',
    ({ documents, passages }) => {
      expect(passages).not.toHaveLength(0);
      for (const strings of passages) {
        const holders = documents.filter((fileName) => {
          const text = sampleTexts.get(fileName) ?? '';
          return holdsAnswer({ documents: [fileName], passages: [strings] }, { fileName, text });
        });
        expect(holders, strings.join(' + ')).not.toHaveLength(0);
      }
    },
  );

  it('quote cells of one and the same row of the CSV file', () => {
    const fileName = 'aurora-equipment-inventory.csv';
    const rows = (sampleTexts.get(fileName) ?? '').trim().split('\n');
    for (const question of answerable.filter(({ documents }) => documents.includes(fileName))) {
      const matching = rows.filter((text) => holdsAnswer(question, { fileName, text }));
      expect(matching, question.id).toHaveLength(question.passages.length);
    }
  });

  it('name neither document nor passage where there is no answer', () => {
    for (const question of questions.filter(({ answerable: has }) => !has)) {
      expect(question).toMatchObject({ kind: 'unanswerable', documents: [], passages: [] });
    }
  });

  it('are not copied from the documents', () => {
    const everything = wordSequence([...sampleTexts.values()].join('\n'));
    const copied = answerable.filter(({ question }) => everything.includes(wordSequence(question)));
    expect(copied.map(({ id }) => id)).toEqual([]);
  });
});

describe('the generated corpus', () => {
  const documents = generateCorpus();
  const byName = new Map(documents.map((document) => [document.fileName, document]));

  it('is large, with a name of its own for each document', () => {
    expect(documents.length).toBeGreaterThanOrEqual(300);
    expect(byName.size).toBe(documents.length);
    for (const { text } of documents) expect(text.split(/\s+/).length).toBeGreaterThan(120);
  });

  it('is the same for the same seed and another for another seed', () => {
    expect(generateCorpus()).toEqual(documents);
    expect(generateCorpus(DEFAULT_SEED + 1)).not.toEqual(documents);
  });

  it('only grows at its end', () => {
    expect(generateCorpus(DEFAULT_SEED, 30)).toEqual(documents.slice(0, 30));
  });

  it('leaves no template unfilled', () => {
    for (const { fileName, text } of documents) expect(text, fileName).not.toMatch(/[{}<>]/);
  });

  it('says that it has no more subjects instead of repeating one', () => {
    expect(() => generateCorpus(DEFAULT_SEED, 1_500)).toThrow(RangeError);
  });

  it('holds the answer of every planted question in the named document', () => {
    const planted = plantedQuestions();
    expect(planted.length).toBeGreaterThanOrEqual(40);
    for (const question of planted) {
      const document = byName.get(question.documents[0] ?? '');
      expect(document && holdsAnswer(question, document), question.id).toBe(true);
    }
  });

  it('answers none of the questions about the samples word for word', () => {
    const corpus = wordSequence(documents.map(({ text }) => text).join('\n'));
    for (const { id, passages } of writtenQuestions()) {
      for (const strings of passages) {
        const inCorpus = strings.every((string) => corpus.includes(wordSequence(string)));
        expect(inCorpus, id).toBe(false);
      }
    }
  });
});

describe('the whole golden set', () => {
  it('has unique ids and unique questions', () => {
    const questions = goldenQuestions();
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    const asked = questions.map(({ question, history = [] }) => [...history, question].join('\n'));
    expect(new Set(asked).size).toBe(questions.length);
  });
});

describe('holdsAnswer', () => {
  const question = { documents: ['a.csv'], passages: [['EQ-01', '1,390'], ['spare *drill*']] };

  it('wants all strings of one alternative, whatever stands between the words', () => {
    const text = 'item_no: EQ-01\nprice: 1,390 crowns';
    expect(holdsAnswer(question, { fileName: 'a.csv', text })).toBe(true);
    expect(holdsAnswer(question, { fileName: 'a.csv', text: 'the | Spare |\n**drill**' })).toBe(
      true,
    );
    expect(holdsAnswer(question, { fileName: 'a.csv', text: 'item_no: EQ-01' })).toBe(false);
  });

  it('compares whole words and only passages of the named documents', () => {
    expect(holdsAnswer(question, { fileName: 'a.csv', text: 'EQ-017, 11,390' })).toBe(false);
    expect(holdsAnswer(question, { fileName: 'b.csv', text: 'spare drill' })).toBe(false);
  });
});

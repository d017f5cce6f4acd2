import { answerQuestion, type HeadlessAnswer } from '../../lib/agent/index.ts';
import { searchKnowledge } from '../../lib/knowledge/index.ts';
import { holdsAnswer, wordSequence } from '../golden/match.ts';
import type { GoldenQuestion } from '../golden/schema.ts';
import { citedStatements, isSupported } from './cited-statements.ts';
import { type IndexedCorpus, scope } from './indexed-corpus.ts';

export type AnswerFigures = {
  /** Over all answers, those to unanswerable questions included, where every citation is wrong. */
  citations: number;
  citationPrecision: number;
  unanswerable: number;
  declined: number;
  answerable: number;
  /** Answerable questions that were declined. */
  wronglyDeclined: number;
  /** Answers that cite a passage which holds what was asked for. */
  rightPassage: number;
  /** Answers that say it themselves. */
  rightWords: number;
  faults: { id: string; fault: string; statement: string }[];
};

/** Puts every question to the real agent on the offline model and checks all that it cites. */
export async function evaluateAnswers(
  corpus: IndexedCorpus,
  questions: GoldenQuestion[],
): Promise<AnswerFigures> {
  const rows = [];
  for (const question of questions) {
    const answer = await answerQuestion(scope, question.question, {
      search: searchKnowledge,
      history: question.history,
    });
    rows.push({ question, answer, ...judge(question, answer, corpus) });
  }
  const citations = rows.reduce((sum, row) => sum + row.citations, 0);
  const faults = rows.flatMap((row) => row.faults);
  const answerable = rows.filter(({ question }) => question.answerable);
  const unanswerable = rows.filter(({ question }) => !question.answerable);
  return {
    citations,
    citationPrecision: (citations - faults.length) / citations,
    unanswerable: unanswerable.length,
    declined: unanswerable.filter(({ answer }) => answer.declined).length,
    answerable: answerable.length,
    wronglyDeclined: answerable.filter(({ answer }) => answer.declined).length,
    rightPassage: answerable.filter((row) => row.rightPassage).length,
    rightWords: answerable.filter((row) => row.rightWords).length,
    faults,
  };
}

function judge(question: GoldenQuestion, answer: HeadlessAnswer, corpus: IndexedCorpus) {
  const passages = new Map(
    answer.passages.map((passage) => [
      passage.n,
      { text: passage.text, fileName: corpus.fileNameOf(passage.documentId) },
    ]),
  );
  const { cited, uncited } = citedStatements(answer.text);
  const statements = answer.declined ? [] : cited;
  const faults = statements.flatMap(({ n, text }) => {
    const passage = passages.get(n);
    const fault = !passage
      ? `there is no passage ${n}`
      : !isSupported(text, passage.text)
        ? `passage ${n} does not say it`
        : !question.documents.includes(passage.fileName)
          ? `${passage.fileName} is not about it`
          : undefined;
    return fault ? [{ id: question.id, fault, statement: text }] : [];
  });
  if (!answer.declined && uncited !== '') {
    faults.push({ id: question.id, fault: 'nothing is cited for it', statement: uncited });
  }
  const used = new Set(statements.map(({ n }) => n));
  const words = wordSequence(answer.text);
  return {
    citations: statements.length + (!answer.declined && uncited !== '' ? 1 : 0),
    faults,
    rightPassage: [...passages].some(
      ([n, passage]) => used.has(n) && holdsAnswer(question, passage),
    ),
    rightWords: question.passages.some((strings) =>
      strings.every((string) => words.includes(wordSequence(string))),
    ),
  };
}

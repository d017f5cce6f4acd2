import { mkdirSync, writeFileSync } from 'node:fs';
import { goldenQuestions } from '../golden/load-questions.ts';
import { type AnswerFigures, evaluateAnswers } from './evaluate-answers.ts';
import { evaluateRanking, type RankingFigures } from './evaluate-ranking.ts';
import { type IndexedCorpus, withIndexedCorpus } from './indexed-corpus.ts';

/**
 * `npm run eval`: how good search and answers are on the golden set, in a fresh embedded database
 * and without a network. Exits with 1 when a figure is below its target.
 */
const TARGETS = { recall: 0.95, citationPrecision: 0.95, declined: 0.9 };
const RESULTS = new URL('../results/', import.meta.url);

console.log('Indexing the samples and the generated corpus in a fresh database …');
const passed = await withIndexedCorpus(async (corpus) => {
  const questions = goldenQuestions();
  const ranking = await evaluateRanking(corpus, questions);
  printRanking(corpus, ranking);
  const answers = await evaluateAnswers(corpus, questions);
  printAnswers(answers);
  const checks = [
    check('recall@10', ranking.recall.ours, TARGETS.recall),
    check('nDCG@10 against the textbook', ranking.ndcg.ours, ranking.ndcg.textbook),
    check('citation precision', answers.citationPrecision, TARGETS.citationPrecision),
    check(
      'unanswerable questions declined',
      answers.declined / answers.unanswerable,
      TARGETS.declined,
    ),
  ];
  save({ ranking, answers, checks });
  return checks.every(({ ok }) => ok);
});
process.exit(passed ? 0 : 1);

function printRanking({ chunks, documents, ingestionMs }: IndexedCorpus, figures: RankingFigures) {
  const { questions, recall, ndcg, recallByKind, missed } = figures;
  const seconds = (ingestionMs / 1000).toFixed(1);
  console.log(`${documents} documents, ${chunks.length} chunks, indexed in ${seconds} s`);
  console.log(`\nRanking, ${questions} answerable questions      ours   textbook BM25`);
  console.log(`  recall@10                             ${both(recall)}`);
  console.log(`  nDCG@10 (same chunks, by words)       ${both(ndcg)}`);
  for (const [kind, value] of Object.entries(recallByKind)) {
    console.log(`  recall@10, ${kind.padEnd(26)} ${value.toFixed(3)}`);
  }
  if (missed.length > 0) console.log(`  not among the first ten: ${missed.join(', ')}`);
}

function printAnswers(figures: AnswerFigures) {
  const { citations, citationPrecision, faults, answerable, unanswerable } = figures;
  const share = (count: number, all: number) => `${count} of ${all} (${percent(count / all)})`;
  console.log('\nAnswers of the agent on the offline model');
  console.log(
    `  citation precision          ${citationPrecision.toFixed(3)} of ${citations} citations`,
  );
  console.log(`  unanswerable, declined      ${share(figures.declined, unanswerable)}`);
  console.log(
    `  answerable, not declined    ${share(answerable - figures.wronglyDeclined, answerable)}`,
  );
  console.log(`  cites the right passage     ${share(figures.rightPassage, answerable)}`);
  console.log(`  says the right words        ${share(figures.rightWords, answerable)}`);
  for (const { id, fault, statement } of faults) {
    console.log(`  fault: ${id}: ${fault}: ${statement.replace(/\s+/g, ' ').slice(0, 90)}`);
  }
}

function check(what: string, value: number, target: number) {
  const ok = value >= target;
  console.log(
    `${ok ? 'ok    ' : 'BELOW '} ${what}: ${value.toFixed(3)}, target ${target.toFixed(3)}`,
  );
  return { what, value, target, ok };
}

function both({ ours, textbook }: { ours: number; textbook: number }): string {
  return `${ours.toFixed(3)}  ${textbook.toFixed(3)}`;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

function save(figures: object): void {
  mkdirSync(RESULTS, { recursive: true });
  const result = { measuredAt: new Date().toISOString(), ...figures };
  writeFileSync(new URL('eval.json', RESULTS), `${JSON.stringify(result, null, 2)}\n`);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { goldenQuestions } from '../golden/load-questions.ts';
import { crossValidate } from '../routing/cross-validate.ts';
import { evaluateRouting } from '../routing/evaluate-routing.ts';
import { printCrossValidation, printRouting } from '../routing/print-routing.ts';
import { type AnswerFigures, evaluateAnswers } from './evaluate-answers.ts';
import { evaluateRanking, type RankingFigures } from './evaluate-ranking.ts';
import { type IndexedCorpus, withIndexedCorpus } from './indexed-corpus.ts';
import { rankKeptCases } from './rank-kept-cases.ts';

/**
 * `npm run eval`: how good search and answers are on the golden set, in a fresh embedded database
 * and without a network, and how well messages are routed. `npm run eval -- routing` or
 * `-- search` runs one part. Exits with 1 when a figure is below its target.
 *
 * `npm run eval -- search --golden FILE` ranks for the cases of a file that the retrieval bench has
 * exported, in the same index; `--documents FOLDER` brings the files of a folder into it.
 */
const TARGETS = { recall: 0.95, citationPrecision: 0.95, declined: 0.9, routing: 0.9 };
const MAX_ROUTING_MS = 5;
const RESULTS = new URL('../results/', import.meta.url);
const PARTS: Record<string, () => Promise<boolean>> = { search: searchPart, routing: routingPart };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { golden: { type: 'string' }, documents: { type: 'string' } },
});
const [only] = positionals;
if (only !== undefined && !Object.hasOwn(PARTS, only)) {
  console.error(`There is no part "${only}". Parts: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
if (values.golden !== undefined) {
  const recall = await rankKeptCases(values.golden, values.documents);
  process.exit(recall >= TARGETS.recall ? 0 : 1);
}
let passed = true;
for (const [name, part] of Object.entries(PARTS)) {
  if (only === undefined || only === name) passed = (await part()) && passed;
}
process.exit(passed ? 0 : 1);

async function routingPart(): Promise<boolean> {
  const figures = evaluateRouting();
  printRouting(figures);
  const crossValidation = crossValidate();
  printCrossValidation(crossValidation);
  const checks = [
    check('routing, tuning part', figures.tuning.accuracy, TARGETS.routing),
    check('routing, held part', figures.held.accuracy, TARGETS.routing),
  ];
  save('routing', { ...figures, crossValidation, checks });
  const { p99 } = figures.time;
  const quick = p99 <= MAX_ROUTING_MS;
  console.log(`${quick ? 'ok    ' : 'ABOVE '} routing, p99 in ms: ${p99.toFixed(3)}, at most 5`);
  return quick && checks.every(({ ok }) => ok);
}

function searchPart(): Promise<boolean> {
  console.log('Indexing the samples and the generated corpus in a fresh database …');
  return withIndexedCorpus(async (corpus) => {
    const questions = goldenQuestions();
    const ranking = await evaluateRanking(corpus, questions);
    printRanking(corpus, ranking);
    const answers = await evaluateAnswers(corpus, questions);
    printAnswers(answers);
    const declined = answers.declined / answers.unanswerable;
    const checks = [
      check('recall@10', ranking.recall.ours, TARGETS.recall),
      check('nDCG@10 against the textbook', ranking.ndcg.ours, ranking.ndcg.textbook),
      check('citation precision', answers.citationPrecision, TARGETS.citationPrecision),
      check('unanswerable questions declined', declined, TARGETS.declined),
    ];
    save('eval', { ranking, answers, checks });
    return checks.every(({ ok }) => ok);
  });
}

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

function save(name: string, figures: object): void {
  mkdirSync(RESULTS, { recursive: true });
  const result = { measuredAt: new Date().toISOString(), ...figures };
  writeFileSync(new URL(`${name}.json`, RESULTS), `${JSON.stringify(result, null, 2)}\n`);
}

import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type GoldenQuestion, goldenQuestionSchema } from '../golden/schema.ts';
import { evaluateRanking } from './evaluate-ranking.ts';
import { type IndexedCorpus, withIndexedCorpus } from './indexed-corpus.ts';

/**
 * Ranks for the cases of a file of the retrieval bench and prints how that went.
 * @param folder documents that the cases are about, when they are not the samples
 * @returns recall@10; 1 when there is nothing to find
 */
export function rankKeptCases(file: string, folder?: string): Promise<number> {
  const cases = readCases(file);
  console.log(`${cases.length} cases. Indexing in a fresh database …`);
  return withIndexedCorpus(async (corpus) => {
    const { known, unknown } = byDocument(cases, corpus);
    for (const { id, documents } of unknown) {
      console.log(`  left out, its document is not in the index: ${id} (${documents.join(', ')})`);
    }
    if (known.length === 0) return 1;
    const { recall, ndcg, missed } = await evaluateRanking(corpus, known);
    console.log(
      `recall@10  ${recall.ours.toFixed(3)}   textbook BM25 ${recall.textbook.toFixed(3)}`,
    );
    console.log(`nDCG@10    ${ndcg.ours.toFixed(3)}   textbook BM25 ${ndcg.textbook.toFixed(3)}`);
    if (missed.length > 0) console.log(`not among the first ten: ${missed.join(', ')}`);
    return recall.ours;
  }, folder);
}

/** @throws when the file holds something else than golden questions */
export function readCases(file: string): GoldenQuestion[] {
  return z.array(goldenQuestionSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
}

function byDocument(cases: GoldenQuestion[], { chunks }: IndexedCorpus) {
  const names = new Set(chunks.map(({ fileName }) => fileName));
  const answerable = cases.filter((one) => one.answerable);
  const isKnown = ({ documents }: GoldenQuestion) => documents.some((name) => names.has(name));
  return {
    known: answerable.filter(isKnown),
    unknown: answerable.filter((one) => !isKnown(one)),
  };
}

import { mean, ndcgAt, recallAt } from '../../lib/golden-cases/index.ts';
import { searchKnowledge } from '../../lib/knowledge/index.ts';
import { rankChunks } from '../../lib/knowledge/retrieval/rank-chunks.ts';
import type { SearchFilters } from '../../lib/knowledge/schema.ts';
import { holdsAnswer } from '../golden/match.ts';
import type { GoldenQuestion } from '../golden/schema.ts';
import { type IndexedCorpus, scope } from './indexed-corpus.ts';
import { textbookBm25, textbookTerms } from './textbook-bm25.ts';

const K = 10;

export type RankingFigures = {
  questions: number;
  recall: { ours: number; textbook: number };
  ndcg: { ours: number; textbook: number };
  /** Mean recall by kind of question. */
  recallByKind: Record<string, number>;
  /** Questions without an answer among the first ten passages. */
  missed: string[];
};

type Row = {
  question: GoldenQuestion;
  recall: number;
  textbookRecall: number;
  ndcg: number;
  textbookNdcg: number;
};

/** A follow-up is searched for together with what it follows. */
export const searchText = ({ question, history = [] }: GoldenQuestion): string =>
  [...history, question].join(' ');

function filtersOf(
  { filters }: GoldenQuestion,
  { chunks }: IndexedCorpus,
): SearchFilters | undefined {
  if (!filters) return undefined;
  const { kinds, documents } = filters;
  const among = chunks.filter(({ fileName }) => documents?.includes(fileName));
  const documentIds = [...new Set(among.map(({ documentId }) => documentId))];
  return { ...(kinds && { kinds }), ...(documents && { documentIds }) };
}

/** Ranks for every answerable question, ours and the textbook's side by side over the same chunks. */
export async function evaluateRanking(
  corpus: IndexedCorpus,
  questions: GoldenQuestion[],
): Promise<RankingFigures> {
  const { chunks } = corpus;
  const textbook = textbookBm25(
    chunks.map(({ title, headings, text }) => textbookTerms([title, ...headings, text].join('\n'))),
  );
  const rows: Row[] = [];
  for (const question of questions.filter(({ answerable }) => answerable)) {
    const query = searchText(question);
    const holding = new Set(
      chunks.filter((chunk) => holdsAnswer(question, chunk)).map(({ id }) => id),
    );
    const filters = filtersOf(question, corpus);
    const passages = await searchKnowledge(scope, { query, filters, limit: K });
    const ours = (await rankChunks(scope, { query, filters, limit: K })).map(({ chunkId }) =>
      holding.has(chunkId),
    );
    const theirs = textbook(textbookTerms(query), K).map(({ index }) =>
      holding.has(chunks[index]?.id ?? -1n),
    );
    const held = passages.map(({ documentId, text }) =>
      holdsAnswer(question, { fileName: corpus.fileNameOf(documentId), text }),
    );
    rows.push({
      question,
      recall: recallAt(K, held),
      textbookRecall: recallAt(K, theirs),
      ndcg: ndcgAt(K, ours, holding.size),
      textbookNdcg: ndcgAt(K, theirs, holding.size),
    });
  }
  const kinds = [...new Set(rows.map(({ question }) => question.kind))];
  return {
    questions: rows.length,
    recall: {
      ours: mean(rows.map((r) => r.recall)),
      textbook: mean(rows.map((r) => r.textbookRecall)),
    },
    ndcg: { ours: mean(rows.map((r) => r.ndcg)), textbook: mean(rows.map((r) => r.textbookNdcg)) },
    recallByKind: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        mean(rows.filter((r) => r.question.kind === kind).map((r) => r.recall)),
      ]),
    ),
    missed: rows.filter((r) => r.recall === 0).map((r) => r.question.id),
  };
}

import type { EmbeddingModelV3 } from '../../models/index.ts';
import type {
  ExplainedChunk,
  KnowledgeScope,
  Passage,
  Place,
  SearchExplanation,
  SearchRequest,
} from '../schema.ts';
import { bestLine } from './best-line.ts';
import { highlightTerms } from './highlight-terms.ts';
import { lexicalText, quotedPhrases } from './lexical-text.ts';
import { heldPhrases } from './phrases-first.ts';
import {
  countIndexed,
  documentNames,
  lookUpTerms,
  scoreByTerm,
  type TermScore,
} from './search-explanation-repository.ts';
import { searchKnowledge } from './search-knowledge.ts';
import { newTrace, type SearchTrace } from './search-trace.ts';

/**
 * Searches as `searchKnowledge` does, for it is `searchKnowledge` that searches, and tells how the
 * result came about. What is read only for the telling is read afterwards and not in the times.
 * @throws ZodError for a request outside of `searchRequestSchema`
 */
export async function explainSearch(
  scope: KnowledgeScope,
  request: SearchRequest,
  options: { signal?: AbortSignal; model?: EmbeddingModelV3 | null } = {},
): Promise<SearchExplanation> {
  const trace = newTrace();
  const start = performance.now();
  const passages = await searchKnowledge(scope, request, { ...options, trace });
  const total = performance.now() - start;

  const { query } = request;
  const words = lexicalText(query);
  const phrases = quotedPhrases(query);
  const members = new Map(passages.map((passage) => [passage, membersOf(passage, trace)]));
  const shown = [...members.values()].flat().map(({ chunkId }) => chunkId);
  const [terms, scores, names, indexedChunks] = await Promise.all([
    lookUpTerms(scope, words),
    scoreByTerm(scope, words, shown),
    documentNames(scope, [...new Set(passages.map(({ documentId }) => documentId))]),
    countIndexed(scope),
  ]);
  const explain = explainer(trace, phrases, scores);
  return {
    passages: passages.map((passage) => {
      const chunks = members.get(passage) ?? [];
      return {
        ...passage,
        document: names.get(passage.documentId) ?? passage.documentTitle,
        highlights: highlightTerms(query, passage.text),
        quote: bestQuote(query, chunks),
        chunks: chunks.map(explain),
      };
    }),
    terms,
    phrases,
    meaning: trace.meaning,
    fused: trace.byMeaning.length > 0,
    candidates: trace.ordered.length,
    indexedChunks,
    milliseconds: { ...trace.milliseconds, total },
  };
}

type Member = SearchTrace['chunks'][number];

/** The chunks that were joined into the passage, in the order of the document. */
function membersOf({ documentId, start, end }: Passage, { chunks }: SearchTrace): Member[] {
  return chunks
    .filter((chunk) => chunk.documentId === documentId && chunk.start >= start && chunk.end <= end)
    .sort((a, b) => a.ordinal - b.ordinal);
}

/** A line of one chunk, so that the place is found again however neighbours are joined. */
function bestQuote(query: string, chunks: Member[]): string {
  const lines = chunks.map(({ text }) => {
    const line = bestLine(text, highlightTerms(query, text));
    return { line, held: highlightTerms(query, line).length };
  });
  return lines.sort((a, b) => b.held - a.held)[0]?.line ?? '';
}

function explainer(trace: SearchTrace, phrases: string[], scores: TermScore[]) {
  const words = places(trace.byWords);
  const meaning = places(trace.byMeaning);
  const final = new Map(
    trace.ordered.map(({ documentId, ordinal, score }, index) => [
      `${documentId} ${ordinal}`,
      { rank: index + 1, score },
    ]),
  );
  return ({ chunkId, documentId, ordinal, headings, text }: Member): ExplainedChunk => ({
    chunkId: String(chunkId),
    ordinal,
    headings,
    final: final.get(`${documentId} ${ordinal}`) ?? { rank: 0, score: 0 },
    words: words.get(chunkId) ?? null,
    meaning: meaning.get(chunkId) ?? null,
    phrases: heldPhrases(text, phrases),
    terms: scores
      .filter((score) => score.chunkId === chunkId)
      .map(({ lexeme, frequency, score }) => ({ lexeme, frequency, score })),
  });
}

function places(ranking: { chunkId: bigint; score: number }[]): Map<bigint, Place> {
  return new Map(ranking.map(({ chunkId, score }, index) => [chunkId, { rank: index + 1, score }]));
}

import * as z from 'zod';
import { storableText } from '../storable-text.ts';
import { tunables } from '../tunables.ts';
import type { Highlight } from './retrieval/highlight-terms.ts';
import { MAX_TITLE } from './title-schema.ts';

export const DOCUMENT_KINDS = [
  'markdown',
  'text',
  'html',
  'pdf',
  'docx',
  'csv',
  'json',
  'code',
] as const;
export const DOCUMENT_ORIGINS = ['upload', 'url', 'note', 'sample'] as const;
export const DOCUMENT_STATUSES = [
  'queued',
  'parsing',
  'indexing',
  'ready',
  'failed',
  'cancelled',
] as const;

/**
 * What people think of a document as a source. `proposed`: an answer was to rest on it · `validated` ·
 * `stale`: its content has changed since · `rejected`.
 */
export const VALIDATIONS = ['proposed', 'validated', 'stale', 'rejected'] as const;
export type Validation = (typeof VALIDATIONS)[number];
/** What a person says of a document; null takes it back. */
export const setValidationSchema = z.object({
  validation: z.enum(VALIDATIONS).nullable(),
});

/** A document as lists show it. Times are ISO 8601 UTC, sizes bytes, progress 0–100. */
export const documentSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  fileName: z.string().nullable(),
  kind: z.enum(DOCUMENT_KINDS),
  origin: z.enum(DOCUMENT_ORIGINS),
  url: z.string().nullable(),
  sizeBytes: z.number().int(),
  pageCount: z.number().int().nullable(),
  status: z.enum(DOCUMENT_STATUSES),
  progress: z.number().int(),
  errorCode: z.string().nullable(),
  errorMessage: z.string().nullable(),
  validation: z.enum(VALIDATIONS).nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type DocumentSummary = z.infer<typeof documentSummarySchema>;

/** One page of a paginated document: its range in the text, UTF-16 code units, end exclusive. */
export const pageRangeSchema = z.object({
  page: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
});

export const documentDetailSchema = documentSummarySchema.extend({
  /** Extracted plain text (Markdown source for Markdown). */
  text: z.string(),
  pages: z.array(pageRangeSchema),
});
export type DocumentDetail = z.infer<typeof documentDetailSchema>;

export const renameDocumentSchema = z.object({ title: z.string().trim().min(1).max(MAX_TITLE) });

/** The longest address browsers agree on. */
const MAX_URL = 2_048;
export const addUrlSchema = z.object({ url: z.string().trim().min(1).max(MAX_URL) });

/** An offset into a document's text, as the database can hold it. */
const offsetSchema = z.number().int().min(0).max(2_147_483_647);

/** Where a page begins: an offset into the document's text. */
export const pageBreakSchema = pageRangeSchema.omit({ end: true });
export type PageBreak = z.infer<typeof pageBreakSchema>;

/** A stretch of a document that answers a query; offsets point into the document's text. */
export const passageSchema = z.object({
  documentId: storableText,
  documentTitle: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  headings: z.array(z.string()),
  /** The page it begins on; null where the document has none. */
  page: z.number().int().nullable(),
  /** Further pages it reaches over, in order; absent when it lies on one. */
  pageBreaks: z.array(pageBreakSchema).optional(),
  start: offsetSchema,
  end: offsetSchema,
  text: z.string(),
  score: z.number(),
  /** Of its document, at the time of the search; absent while nobody has judged it. */
  validation: z.enum(VALIDATIONS).optional(),
});
export type Passage = z.infer<typeof passageSchema>;

export const searchRequestSchema = z.object({
  query: z.string().min(1).max(tunables.retrieval.queryChars),
  limit: z.number().int().min(1).max(tunables.retrieval.maxResults).default(8),
  filters: z
    .object({
      documentIds: z.array(storableText).max(100).optional(),
      kinds: z.array(z.enum(DOCUMENT_KINDS)).optional(),
      createdAfter: z.iso.datetime().optional(),
      origins: z.array(z.enum(DOCUMENT_ORIGINS)).max(DOCUMENT_ORIGINS.length).optional(),
      /** Only documents that people have said this of. */
      validations: z.array(z.enum(VALIDATIONS)).max(VALIDATIONS.length).optional(),
    })
    .optional(),
  /** No documents that people have rejected as sources. */
  withoutRejected: z.boolean().optional(),
});
export type SearchRequest = z.input<typeof searchRequestSchema>;
export type SearchFilters = NonNullable<SearchRequest['filters']>;

/** A place in a ranking, from 1, with the score that led to it. */
export type Place = { rank: number; score: number };

/** A chunk of a passage, and what each part of the search thought of it. */
export type ExplainedChunk = {
  chunkId: string;
  ordinal: number;
  headings: string[];
  /** Its place before neighbours were joined, with its score of BM25 or, fused, of reciprocal ranks. */
  final: Place;
  /** BM25; null when none of the words is in it, or it came too late. */
  words: Place | null;
  /** Cosine similarity; null without an embedding model. */
  meaning: Place | null;
  /** How many of the quoted phrases it holds. */
  phrases: number;
  /** What each term added to the score of BM25. */
  terms: { lexeme: string; frequency: number; score: number }[];
};

export type ExplainedPassage = Passage & {
  /** The file name of its document, or its title where there is none. */
  document: string;
  highlights: Highlight[];
  /** The line of the passage that has most of the query's words. */
  quote: string;
  chunks: ExplainedChunk[];
};

/** A word of the query as the index looks it up. */
export type QueryTerm = {
  word: string;
  /** Its stem; null for a stop word, which is not looked up. */
  lexeme: string | null;
  /** How many chunks of the workspace have it, and what its rarity counts. */
  chunks: number;
  weight: number;
};

/** A search with everything that led to its result. */
export type SearchExplanation = {
  passages: ExplainedPassage[];
  terms: QueryTerm[];
  phrases: string[];
  /** `off`: no embedding model, or no pgvector. `failed`: the words answered alone. */
  meaning: { state: 'off' | 'failed' | 'used'; model: string | null };
  /** Whether the two rankings were fused. */
  fused: boolean;
  /** Chunks that came into question, and those of the workspace. */
  candidates: number;
  indexedChunks: number;
  milliseconds: { words: number; meaning: number; passages: number; total: number };
};

/** Where knowledge work happens; always both, because every query filters on both. */
export type KnowledgeScope = { tenantId: string; workspaceId: string };

/** A passage as an answer cites it: `[n]` in the text points at the passage with this number. */
export const citedPassageSchema = passageSchema.extend({ n: z.number().int().positive() });
export type CitedPassage = z.infer<typeof citedPassageSchema>;

/** Result of the `vector_search` tool, as it stands (JSON) in the tool message of the transcript. */
export const vectorSearchResultSchema = z.object({
  passages: z.array(citedPassageSchema),
  /** Documents with passages that fit too, but which people have rejected as sources. */
  leftOut: z.array(z.object({ documentId: storableText, documentTitle: z.string() })).optional(),
});
export type LeftOut = NonNullable<z.infer<typeof vectorSearchResultSchema>['leftOut']>[number];

/** A citation mark in prose: `[1]` or `[1, 2]`. */
export const CITATION_MARK = /\[\s*(\d{1,3}(?:\s*,\s*\d{1,3})*)\s*\]/g;
const CODE = /(`{3,}|~{3,})[\s\S]*?(?:\1|$)|(`+)(?!`)[\s\S]*?[^`]\2(?!`)/g;

/** The numbers an answer cites outside code, each once, in order of first mention. */
export function citedNumbers(markdown: string): number[] {
  const marks = [...markdown.replace(CODE, ' ').matchAll(CITATION_MARK)];
  return [...new Set(marks.flatMap(([, numbers = '']) => numbers.split(',').map(Number)))];
}

export {
  ENTITY_KINDS,
  type Entity,
  type EntityDetail,
  type EntityKind,
  type FindEntities,
  findEntitiesSchema,
  type GraphRequest,
  graphRequestSchema,
  type KnowledgeGraph,
  readEntitySchema,
} from './graph/schema.ts';
export {
  type ChangedNote,
  createNoteSchema,
  type NewNote,
  type Note,
  noteSchema,
  saveNoteSchema,
} from './notes/schema.ts';
export { callsOfTools, VECTOR_SEARCH } from './search-calls.ts';

import * as z from 'zod';
import { DOCUMENT_KINDS, searchRequestSchema } from '../knowledge/schema.ts';
import { storableText } from '../storable-text.ts';
import { tunables } from '../tunables.ts';

const { maxPlaces, quoteChars } = tunables.goldenCases;

/** PostgreSQL takes neither NUL nor half surrogates. */
const storable = (text: string) => text.replaceAll('\0', '').toWellFormed();

const markedPlaceSchema = z.object({
  documentId: storableText.min(1).max(100),
  /** Words by which the place is known, as they stand in the document. */
  quote: z.string().trim().min(1).max(quoteChars).transform(storable),
  /** Whether the search should find it, or should not. */
  right: z.boolean(),
});

/** A place in a document that is right or wrong for a query. `document`: its file name, or title. */
export const goldenPlaceSchema = markedPlaceSchema.extend({ document: z.string() });
export type GoldenPlace = z.infer<typeof goldenPlaceSchema>;

export const keepCaseSchema = z.object({
  query: searchRequestSchema.shape.query.transform(storable),
  filters: searchRequestSchema.shape.filters,
  /** False: nothing in the documents answers it. */
  answerable: z.boolean().default(true),
  places: z.array(markedPlaceSchema).max(maxPlaces),
});
export type NewCase = z.infer<typeof keepCaseSchema>;

/** A query that is kept with its places. Without a right place, and answerable, it is still open. */
export const goldenCaseSchema = keepCaseSchema.extend({
  id: z.string(),
  filters: searchRequestSchema.shape.filters.unwrap(),
  places: z.array(goldenPlaceSchema),
  createdAt: z.string(),
});
export type GoldenCase = z.infer<typeof goldenCaseSchema>;

/** How the search did on a case. Figures are null where there is no right place to find. */
export type CaseResult = {
  id: string;
  /** 1 when one of the first ten passages holds a right place. */
  recall: number | null;
  ndcg: number | null;
  /** Of the first passage that holds a right place, from 1. */
  rank: number | null;
  /** Places marked wrong that came among the first ten all the same. */
  wrong: number;
  /** The words of the right places stand in no document any more. */
  gone: boolean;
  milliseconds: number;
};

export { holdsPlace } from './holds-place.ts';

export type CaseTotals = { measured: number; recall: number | null; ndcg: number | null };

export const QUESTION_KINDS = [
  'fact',
  'how-to',
  'number',
  'list',
  'table',
  'paraphrase',
  'follow-up',
  'typo',
  'unanswerable',
] as const;

/**
 * A question with the place of its answer, as `npm run eval` takes it. `documents` are file names.
 * `passages` are alternatives: a passage holds the answer if it comes from one of the documents and
 * contains all strings of one alternative, compared by `holdsAnswer`.
 */
export const goldenQuestionSchema = z.object({
  id: z.string().min(1),
  question: z.string().min(1),
  /** Earlier messages of the user, oldest first, which a follow-up leans on. */
  history: z.array(z.string().min(1)).optional(),
  /** What the search is narrowed to; `documents` are file names. */
  filters: z
    .object({
      documents: z.array(z.string().min(1)).optional(),
      kinds: z.array(z.enum(DOCUMENT_KINDS)).optional(),
    })
    .optional(),
  answerable: z.boolean(),
  kind: z.enum(QUESTION_KINDS),
  documents: z.array(z.string().min(1)),
  passages: z.array(z.array(z.string().min(1)).min(1)),
});
export type GoldenQuestion = z.infer<typeof goldenQuestionSchema>;

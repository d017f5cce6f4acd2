import * as z from 'zod';
import { storableText } from '../storable-text.ts';
import { tunables } from '../tunables.ts';

const rangeSchema = z
  .object({ start: z.number().int().min(0), end: z.number().int().min(1).max(1_000_000_000) })
  .refine(({ start, end }) => start < end, 'start must be before end');

/** What a reader keeps of a document: a passage (UTF-16 code units), or without range all of it. */
export const bookmarkSchema = z.object({
  id: z.string(),
  documentId: z.string(),
  documentTitle: z.string(),
  kind: z.string(),
  range: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
  /** The passage as it was when it was kept; empty for a whole document. */
  quote: z.string(),
  collectionIds: z.array(z.string()),
  createdAt: z.string(),
});
export type Bookmark = z.infer<typeof bookmarkSchema>;

export const addBookmarkSchema = z.object({
  documentId: storableText.min(1).max(100),
  range: rangeSchema.nullish(),
  collectionId: storableText.min(1).max(100).optional(),
});
export type NewBookmark = z.infer<typeof addBookmarkSchema>;

/** A named list of bookmarks. */
export const collectionSchema = z.object({
  id: z.string(),
  name: z.string(),
  count: z.number().int(),
  createdAt: z.string(),
});
export type Collection = z.infer<typeof collectionSchema>;

export const nameCollectionSchema = z.object({
  name: storableText.trim().min(1).max(tunables.bookmarks.collectionNameChars),
});

/** What a search of saved material found: `at` is where to open its document, null for the top. */
export const foundSavedSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('bookmark'),
    bookmark: bookmarkSchema,
    at: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
    /** The words that were found, on one line; empty when only a name was. */
    excerpt: z.string(),
  }),
  z.object({
    type: z.literal('note'),
    documentId: z.string(),
    title: z.string(),
    at: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
    excerpt: z.string(),
  }),
  z.object({ type: z.literal('collection'), id: z.string(), name: z.string() }),
]);
export type FoundSaved = z.infer<typeof foundSavedSchema>;

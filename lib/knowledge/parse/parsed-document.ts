import type * as z from 'zod';
import type { DocumentDetail, pageRangeSchema } from '../schema.ts';

export type DocumentKind = DocumentDetail['kind'];
export type PageRange = z.infer<typeof pageRangeSchema>;

/** A heading that stands at `start` of the text; levels count from 1. */
export type OutlineEntry = { start: number; level: number; title: string };

/** What a parser makes of a file. Offsets are UTF-16 code units of `text`, which is stored as it is. */
export type ParsedDocument = {
  kind: DocumentKind;
  /** The document's own title, if it has one. */
  title?: string;
  text: string;
  pages?: PageRange[];
  /** Headings of formats whose text does not mark them. */
  outline?: OutlineEntry[];
};

/** A file as it came. `charset` and `url` are known for fetched pages, `kind` for notes. */
export type SourceFile = {
  bytes: Uint8Array;
  fileName?: string;
  mediaType?: string;
  charset?: string;
  url?: string;
  kind?: DocumentKind;
};

/** Reports how much of the work is done, 0–1. */
export type ProgressListener = (fraction: number) => void;

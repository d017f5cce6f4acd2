/** A piece of a document; offsets are UTF-16 code units into the document's text, end exclusive. */
export type IndexedChunk = {
  ordinal: number;
  /** Headings above the chunk, outermost first. */
  headings: string[];
  text: string;
  start: number;
  end: number;
  page: number | null;
};

/** A stretch of a document's text in UTF-16 code units, end exclusive. */
export type TextRange = { start: number; end: number };

export type ReaderLocation = { documentId: string; range: TextRange | null };

/** @returns null unless `value` is `START-END` with 0 ≤ START < END. */
export function parseRange(value: string | null): TextRange | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(value ?? '');
  if (!match) return null;
  const range = { start: Number(match[1]), end: Number(match[2]) };
  return range.start < range.end ? range : null;
}

/** What the address says about the reader: `?doc=ID&at=START-END`. */
export function readLocation(search: URLSearchParams): ReaderLocation | null {
  const documentId = search.get('doc');
  return documentId ? { documentId, range: parseRange(search.get('at')) } : null;
}

/** The query string (with `?`, or empty) that opens `location`, other parameters kept. */
export function writeLocation(search: URLSearchParams, location: ReaderLocation | null): string {
  const next = new URLSearchParams(search);
  next.delete('doc');
  next.delete('at');
  if (location) {
    next.set('doc', location.documentId);
    if (location.range) next.set('at', `${location.range.start}-${location.range.end}`);
  }
  const text = next.toString();
  return text && `?${text}`;
}

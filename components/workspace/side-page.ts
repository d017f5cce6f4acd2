const SIDE_PAGES = new Set([
  'decisions',
  'settings',
  'notes',
  'saved',
  'graph',
  'retrieval',
  'audit',
]);

/** Whether a segment of the address is a page of its own in the middle, without the documents. */
export function isSidePage(segment: string | null): boolean {
  return SIDE_PAGES.has(segment ?? '');
}

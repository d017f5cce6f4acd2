/** Address of a document in the API. */
export function documentPath(id: string): string {
  return `/api/documents/${encodeURIComponent(id)}`;
}

/** Says in the address that the note is not on the server yet, so that it is not asked for. */
export const NEW_NOTE = 'new';

export function notePath(slug: string, id: string): string {
  return `/w/${encodeURIComponent(slug)}/notes/${encodeURIComponent(id)}`;
}

/** The address of a note that is still to be written. */
export function newNotePath(slug: string, search: URLSearchParams): string {
  const query = new URLSearchParams(search);
  query.delete('doc');
  query.delete('at');
  query.set(NEW_NOTE, '1');
  return `${notePath(slug, crypto.randomUUID())}?${query}`;
}

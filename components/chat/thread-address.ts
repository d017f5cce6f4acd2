/** Where the chat stands: on a workspace's pages or on the page that is only chat. */
export type ChatPlace = { kind: 'workspace'; slug: string } | { kind: 'page' };

/** An id for a thread that does not exist yet; `taken` once the address has named it. */
export type DraftThread = { id: string; taken: boolean };

const WORKSPACE_THREAD = /^\/w\/[^/]+\/t\/([^/]+)\/?$/;
const PAGE_THREAD = /^\/chat\/([^/]+)\/?$/;

/** Pages of a workspace that leave the chat beside them as it is; the query names its thread. */
const SIDE_PAGE =
  /^\/w\/[^/]+\/(?:decisions|settings|saved|graph|retrieval|audit|notes\/[^/]+)\/?$/;
export const THREAD_PARAMETER = 'thread';

export function threadIdOf(pathname: string, search: URLSearchParams): string | null {
  const match = WORKSPACE_THREAD.exec(pathname) ?? PAGE_THREAD.exec(pathname);
  if (match?.[1]) return decodeURIComponent(match[1]);
  return SIDE_PAGE.test(pathname) ? search.get(THREAD_PARAMETER) : null;
}

/** @param threadId the thread that the chat goes on to show; null for a chat not begun yet */
export function sidePagePath(
  slug: string,
  page: 'decisions' | 'settings' | 'saved' | 'graph' | 'retrieval' | 'audit',
  threadId: string | null,
): string {
  const query = threadId === null ? '' : `?${THREAD_PARAMETER}=${encodeURIComponent(threadId)}`;
  return `/w/${encodeURIComponent(slug)}/${page}${query}`;
}

/** The address a page takes when its chat begins: that of the thread, unless the page has its own. */
export function addressWithThread(
  place: ChatPlace,
  threadId: string,
  { pathname, search }: { pathname: string; search: string },
): string {
  if (!SIDE_PAGE.test(pathname)) return threadPath(place, threadId) + search;
  const query = new URLSearchParams(search);
  query.set(THREAD_PARAMETER, threadId);
  return `${pathname}?${query}`;
}

export function threadPath(place: ChatPlace, threadId: string): string {
  const id = encodeURIComponent(threadId);
  return place.kind === 'page' ? `/chat/${id}` : `/w/${encodeURIComponent(place.slug)}/t/${id}`;
}

/** The address for a conversation that is not begun, with what else stands open: a side page, a document. */
export function addressWithoutThread(
  place: ChatPlace,
  { pathname, search }: { pathname: string; search: string },
): string {
  const query = new URLSearchParams(search);
  query.delete(THREAD_PARAMETER);
  const rest = query.size > 0 ? `?${query}` : '';
  return (SIDE_PAGE.test(pathname) ? pathname : newChatPath(place)) + rest;
}

export function newChatPath(place: ChatPlace): string {
  return place.kind === 'page' ? '/chat' : `/w/${encodeURIComponent(place.slug)}`;
}

/**
 * Keeps the id of a new chat the same while its first message turns the address into the thread's,
 * and makes another one when the reader comes back for the next new chat.
 */
export function nextDraft(
  draft: DraftThread,
  addressed: string | null,
  makeId: () => string,
): DraftThread {
  if (addressed === draft.id) return draft.taken ? draft : { ...draft, taken: true };
  if (addressed === null && draft.taken) return { id: makeId(), taken: false };
  return draft;
}

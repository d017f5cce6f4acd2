/** Where the chat stands: on a workspace's pages or on the page that is only chat. */
export type ChatPlace = { kind: 'workspace'; slug: string } | { kind: 'page' };

/** An id for a thread that does not exist yet; `taken` once the address has named it. */
export type DraftThread = { id: string; taken: boolean };

const WORKSPACE_THREAD = /^\/w\/[^/]+\/t\/([^/]+)\/?$/;
const PAGE_THREAD = /^\/chat\/([^/]+)\/?$/;

export function threadIdOf(pathname: string): string | null {
  const match = WORKSPACE_THREAD.exec(pathname) ?? PAGE_THREAD.exec(pathname);
  return match?.[1] ? decodeURIComponent(match[1]) : null;
}

export function threadPath(place: ChatPlace, threadId: string): string {
  const id = encodeURIComponent(threadId);
  return place.kind === 'page' ? `/chat/${id}` : `/w/${encodeURIComponent(place.slug)}/t/${id}`;
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

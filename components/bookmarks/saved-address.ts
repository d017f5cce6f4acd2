import { sidePagePath } from '@/components/chat/thread-address';

/** Names the collection that the page of saved material shows at first. */
export const COLLECTION_PARAMETER = 'collection';

/** The page of saved material at one collection. @param threadId the thread that the chat goes on to show */
export function savedPath(slug: string, threadId: string | null, collectionId: string): string {
  const [path, search] = sidePagePath(slug, 'saved', threadId).split('?');
  const query = new URLSearchParams(search);
  query.set(COLLECTION_PARAMETER, collectionId);
  return `${path}?${query}`;
}

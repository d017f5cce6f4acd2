'use client';

import { useRouter } from 'next/navigation';
import { apiRequest } from '@/hooks/api-request';
import { useProgrammaticChat } from '@/hooks/use-programmatic-chat';
import { useCommand } from '@/hooks/use-shortcuts';
import { type ChatPlace, threadIdOf, threadPath } from './thread-address';

type Threads = { threads: { id: string }[] };

/** What keys and the command palette do with the chat. It needs none of the chat's code. */
export function ChatCommands({ slug, place }: { slug: string; place: ChatPlace }) {
  const chat = useProgrammaticChat();
  const router = useRouter();
  /** @param by 1 for the conversation below in the list, -1 for the one above */
  const step = async (by: 1 | -1) => {
    const path = `/api/workspaces/${encodeURIComponent(slug)}/threads`;
    const { threads } = await apiRequest<Threads>(path).catch((): Threads => ({ threads: [] }));
    const { pathname, search } = window.location;
    const current = threadIdOf(pathname, new URLSearchParams(search));
    const index = threads.findIndex(({ id }) => id === current);
    const next = threads[index === -1 ? 0 : index + by];
    if (next) router.push(threadPath(place, next.id));
  };
  useCommand('focusChat', chat.focusChat);
  useCommand('newConversation', () => {
    chat.clearHistory();
    chat.focusChat();
  });
  useCommand('previousConversation', () => void step(-1));
  useCommand('nextConversation', () => void step(1));
  useCommand('stop', chat.isLoading ? chat.stopGeneration : null);
  useCommand('regenerate', chat.regenerateLastResponse);
  return null;
}

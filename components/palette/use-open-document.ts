'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import {
  type ChatPlace,
  newChatPath,
  threadIdOf,
  threadPath,
} from '@/components/chat/thread-address';
import { type TextRange, writeLocation } from '@/hooks/reader-location';
import { useReader } from '@/hooks/use-reader';

export type OpenDocument = (documentId: string, range: TextRange | null) => void;

/** Opens a document in the reader; from the page that is only chat, in the workspace with its thread. */
export function useOpenDocument(slug: string, place: ChatPlace): OpenDocument {
  const router = useRouter();
  const reader = useReader();
  const threadId = threadIdOf(usePathname(), useSearchParams());
  if (place.kind === 'workspace') return reader.open;
  const workspace = { kind: 'workspace', slug } as const;
  const home = threadId === null ? newChatPath(workspace) : threadPath(workspace, threadId);
  return (documentId, range) =>
    router.push(home + writeLocation(new URLSearchParams(), { documentId, range }));
}

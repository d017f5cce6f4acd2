'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { useReader } from '@/hooks/use-reader';
import type { CitedPassage } from '@/lib/knowledge/schema';
import { useChat } from './chat-context';
import { threadPath } from './thread-address';
import { passageQuery } from './turn-sources';

/**
 * Opens the reader at a passage. The reader stands on the workspace's pages; from the page that is
 * only chat the same thread is shown there, with the reader beside it.
 */
export function useOpenPassage(): (passage: CitedPassage) => void {
  const { place, slug, threadId } = useChat();
  const router = useRouter();
  const reader = useReader();
  const { open } = reader;
  return useCallback(
    (passage: CitedPassage) => {
      if (place.kind === 'workspace') {
        open(passage.documentId, { start: passage.start, end: passage.end });
        return;
      }
      router.push(threadPath({ kind: 'workspace', slug }, threadId) + passageQuery(passage));
    },
    [open, place, router, slug, threadId],
  );
}

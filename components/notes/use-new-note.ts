'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useCallback } from 'react';
import { THREAD_PARAMETER, threadIdOf } from '@/components/chat/thread-address';
import { newNotePath } from './note-address';

/** @returns a function that opens an empty note; the chat beside it goes on */
export function useNewNote(slug: string): () => void {
  const router = useRouter();
  const threadId = threadIdOf(usePathname(), useSearchParams());
  return useCallback(() => {
    const query = new URLSearchParams(threadId === null ? {} : { [THREAD_PARAMETER]: threadId });
    router.push(newNotePath(slug, query));
  }, [router, slug, threadId]);
}

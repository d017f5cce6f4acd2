'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useRef } from 'react';
import { useChat } from '@/components/chat/chat-context';
import { sidePagePath, threadPath } from '@/components/chat/thread-address';
import { isSidePage } from '@/components/workspace/side-page';
import { withEntity } from '@/hooks/graph-address';
import { type ReaderLocation, readLocation, writeLocation } from '@/hooks/reader-location';
import { useReader } from '@/hooks/use-reader';
import { afterTurn } from './after-turn.ts';

/** What tools of the browser can bring up of the workspace, in the thread that called them. */
export type WorkspaceView = {
  /** The document that stands open, or is about to. */
  shown(): ReaderLocation | null;
  open(location: ReaderLocation): void;
  showDocuments(): void;
  showGraph(entityKey: string | null): void;
  /** @returns a function that leads back to what is shown now */
  wayBack(): () => void;
};

/**
 * The workspace as the tools show it. On its own pages that happens at once. The page that is only
 * chat has no room for it: there the same thread is opened in the workspace, once the assistant has
 * finished, and the last of what it wanted to show is what stands there.
 */
export function useWorkspaceView(): WorkspaceView {
  const { controller, place, slug, threadId } = useChat();
  const router = useRouter();
  const { open, close } = useReader();
  const departure = useRef<{ address: string; cancel: () => void } | null>(null);
  useEffect(() => () => departure.current?.cancel(), []);

  return useMemo(() => {
    const home = threadPath({ kind: 'workspace', slug }, threadId);
    const graph = (entityKey: string | null) => {
      const page = new URL(sidePagePath(slug, 'graph', threadId), window.location.href);
      return page.pathname + withEntity(page.search, entityKey);
    };
    if (place.kind === 'workspace') {
      return {
        shown: () => readLocation(new URLSearchParams(window.location.search)),
        open: ({ documentId, range }) => open(documentId, range),
        showDocuments: () => {
          close();
          if (isSidePage(window.location.pathname.split('/')[3] ?? null)) router.push(home);
        },
        showGraph: (entityKey) => router.push(graph(entityKey)),
        wayBack: () => {
          const { pathname, search } = window.location;
          return () => {
            if (window.location.pathname !== pathname) router.push(pathname + search);
            else window.history.pushState(null, '', pathname + search);
          };
        },
      };
    }
    const leaveFor = (address: string) => {
      departure.current?.cancel();
      const cancel = afterTurn(controller, () => router.push(address));
      departure.current = { address, cancel };
    };
    return {
      shown: () => {
        const address = new URL(departure.current?.address ?? '/', window.location.href);
        return readLocation(address.searchParams);
      },
      open: (location) => leaveFor(home + writeLocation(new URLSearchParams(), location)),
      showDocuments: () => leaveFor(home),
      showGraph: (entityKey) => leaveFor(graph(entityKey)),
      wayBack: () => () => {
        departure.current?.cancel();
        departure.current = null;
        router.push(threadPath(place, threadId));
      },
    };
  }, [controller, place, slug, threadId, router, open, close]);
}

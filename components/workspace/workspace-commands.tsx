'use client';

import { usePathname, useRouter, useSearchParams, useSelectedLayoutSegment } from 'next/navigation';
import { threadIdOf, threadPath } from '@/components/chat/thread-address';
import { TourHost } from '@/components/tour/tour-host';
import { focusWhenThere } from '@/hooks/focus-when-there';
import { useChatOpen } from '@/hooks/use-chat-open';
import { useMediaQuery } from '@/hooks/use-media-query';
import { useUiMode } from '@/hooks/use-preferences';
import { useProgrammaticChat } from '@/hooks/use-programmatic-chat';
import { useReader } from '@/hooks/use-reader';
import { useCommand } from '@/hooks/use-shortcuts';
import { GoCommands } from './go-commands.tsx';
import { isSidePage } from './side-page.ts';

/** What keys and the command palette do in a workspace, with what they open. */
export function WorkspaceCommands({ slug, operator }: { slug: string; operator: boolean }) {
  const router = useRouter();
  const reader = useReader();
  const segment = useSelectedLayoutSegment();
  const threadId = threadIdOf(usePathname(), useSearchParams());
  const place = { kind: 'workspace', slug } as const;

  const showDocuments = () => {
    const home = threadId === null ? `/w/${encodeURIComponent(slug)}` : threadPath(place, threadId);
    if (isSidePage(segment)) router.push(home);
    else if (reader.location) reader.close();
  };
  useCommand('documents', showDocuments);
  useCommand('searchDocuments', () => {
    showDocuments();
    focusWhenThere('[data-search-documents]');
  });
  useChatToggle();
  return (
    <>
      <GoCommands slug={slug} place={place} operator={operator} />
      <TourHost />
    </>
  );
}

function useChatToggle(): void {
  const { openChat } = useProgrammaticChat();
  const [open, setOpen] = useChatOpen();
  const [uiMode] = useUiMode();
  const wide = useMediaQuery('(min-width: 768px)', true);
  const toggle = () => {
    if (open && uiMode !== 'embedded') setOpen(false);
    else openChat();
  };
  useCommand('toggleChat', uiMode === 'embedded' && wide ? null : toggle);
}

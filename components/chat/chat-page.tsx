'use client';

import { FileText, MessagesSquare } from 'lucide-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PaletteButton } from '@/components/palette/palette-button';
import { ThreadList } from '@/components/threads/thread-list';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { Spinner } from '@/components/ui/spinner';
import { GoCommands } from '@/components/workspace/go-commands';
import { useCommand } from '@/hooks/use-shortcuts';
import { newChatPath, threadIdOf, threadPath } from './thread-address';
import type { WelcomeWords } from './welcome-context';

const PAGE = { kind: 'page' } as const;

const PageChat = dynamic(() => import('./page-chat').then((module) => module.PageChat), {
  ssr: false,
  loading: () => <Spinner className="m-auto" />,
});

/** The page that is only chat, with the conversations at its side or, on a phone, in a drawer. */
export function ChatPage({
  slug,
  welcome,
  operator,
}: {
  slug: string;
  welcome: WelcomeWords;
  /** Whether the reader may look at telemetry. */
  operator: boolean;
}) {
  const t = useTranslations('chat');
  const [drawer, setDrawer] = useState(false);
  const toggle = (
    <IconButton
      size="sm"
      className="md:hidden"
      label={drawer ? t('hideThreads') : t('showThreads')}
      aria-expanded={drawer}
      aria-controls="chat-threads"
      onClick={() => setDrawer(!drawer)}
    >
      <MessagesSquare />
    </IconButton>
  );
  return (
    <div className="flex h-dvh overflow-hidden">
      <PageCommands slug={slug} operator={operator} />
      <nav
        id="chat-threads"
        aria-label={t('threads')}
        className={cn(
          'scroll-area z-40 w-(--navigation-width) shrink-0 flex-col border-r border-line bg-sunken p-2 max-md:fixed max-md:inset-y-0 max-md:left-0 max-md:bg-surface max-md:shadow-popup md:flex',
          drawer ? 'flex' : 'hidden',
        )}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDrawer(false);
        }}
      >
        <div className="mb-3 flex items-center gap-1">
          <Link
            href={`/w/${encodeURIComponent(slug)}`}
            className="flex h-9 min-w-0 flex-1 items-center gap-2.5 rounded-md px-2.5 text-sm font-medium hover:bg-hover"
          >
            <FileText aria-hidden="true" className="size-4" />
            {t('toWorkspace')}
          </Link>
          <PaletteButton />
        </div>
        <ThreadList workspaceSlug={slug} basePath="/chat" onFollow={() => setDrawer(false)} />
      </nav>
      {drawer && (
        <button
          type="button"
          aria-label={t('hideThreads')}
          className="fixed inset-0 z-30 bg-scrim md:hidden"
          onClick={() => setDrawer(false)}
        />
      )}
      <main className="flex min-w-0 flex-1">
        <PageChat slug={slug} lead={toggle} welcome={welcome} />
      </main>
    </div>
  );
}

/** What keys and the command palette do here: the documents are on the pages of the workspace. */
function PageCommands({ slug, operator }: { slug: string; operator: boolean }) {
  const router = useRouter();
  const threadId = threadIdOf(usePathname(), useSearchParams());
  const workspace = { kind: 'workspace', slug } as const;
  useCommand('documents', () =>
    router.push(threadId === null ? newChatPath(workspace) : threadPath(workspace, threadId)),
  );
  return <GoCommands slug={slug} place={PAGE} operator={operator} />;
}

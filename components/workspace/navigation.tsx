'use client';

import { Activity, Bookmark, ChevronRight, Files, Settings2, Waypoints, X } from 'lucide-react';
import { usePathname, useRouter, useSearchParams, useSelectedLayoutSegment } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { sidePagePath, threadIdOf, threadPath } from '@/components/chat/thread-address';
import { InboxLink } from '@/components/decisions/inbox-link';
import { DocumentLinks } from '@/components/knowledge/document-links';
import { useDocuments } from '@/components/knowledge/documents-provider';
import { ThreadList } from '@/components/threads/thread-list';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { NavigationLink, navigationClass } from '@/components/ui/navigation-link';
import { useReader } from '@/hooks/use-reader';
import { isSidePage } from './side-page.ts';

/** The way to documents and threads. @param onClose closes the drawer that it is on small screens */
export function Navigation({
  slug,
  operator,
  onClose,
}: {
  slug: string;
  /** Whether the reader may look at telemetry. */
  operator: boolean;
  onClose: () => void;
}) {
  const t = useTranslations('workspace.navigation');
  const { documents } = useDocuments();
  const { location, close } = useReader();
  const router = useRouter();
  const segment = useSelectedLayoutSegment();
  const threadId = threadIdOf(usePathname(), useSearchParams());
  const page = location || !isSidePage(segment) ? null : segment;
  const home =
    threadId === null
      ? `/w/${encodeURIComponent(slug)}`
      : threadPath({ kind: 'workspace', slug }, threadId);
  return (
    <div className="flex h-full flex-col">
      <div className="flex h-(--top-bar-height) items-center justify-between border-b border-line pr-2 pl-4 @3xl/shell:hidden">
        <span className="text-sm font-semibold">{t('label')}</span>
        <IconButton label={t('close')} onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <div className="scroll-area flex-1 px-2 py-3">
        <button
          type="button"
          aria-current={location || page ? undefined : 'page'}
          onClick={() => {
            if (isSidePage(segment)) router.push(home);
            else close();
            onClose();
          }}
          className={navigationClass(!location && !page)}
        >
          <Files aria-hidden="true" className="size-4" />
          <span className="flex-1 text-left">{t('allDocuments')}</span>
          {documents && <span className="text-xs tabular-nums">{documents.length}</span>}
        </button>
        <div data-tour="inbox">
          <InboxLink
            slug={slug}
            href={sidePagePath(slug, 'decisions', threadId)}
            current={page === 'decisions'}
            onFollow={onClose}
          />
        </div>
        <NavigationLink
          icon={Waypoints}
          href={sidePagePath(slug, 'graph', threadId)}
          current={page === 'graph'}
          onFollow={onClose}
        >
          {t('graph')}
        </NavigationLink>
        <NavigationLink
          icon={Bookmark}
          href={sidePagePath(slug, 'saved', threadId)}
          current={page === 'saved'}
          onFollow={onClose}
        >
          {t('saved')}
        </NavigationLink>
        <NavigationLink
          icon={Settings2}
          href={sidePagePath(slug, 'settings', threadId)}
          current={page === 'settings'}
          onFollow={onClose}
        >
          {t('settings')}
        </NavigationLink>
        {operator && (
          <NavigationLink icon={Activity} href="/telemetry" current={false} onFollow={onClose}>
            {t('telemetry')}
          </NavigationLink>
        )}
        <Section title={t('recentDocuments')}>
          <DocumentLinks onFollow={onClose} />
        </Section>
        <Section title={t('threads')} tour="conversations">
          <ThreadList workspaceSlug={slug} onFollow={onClose} />
        </Section>
      </div>
    </div>
  );
}

function Section({
  title,
  tour,
  children,
}: {
  title: string;
  /** What the tour calls it. */
  tour?: string;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(true);
  return (
    <section data-tour={tour} className="mt-4">
      <h2>
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex h-7 w-full items-center gap-1 rounded-md px-1.5 text-xs font-medium text-ink-faint hover:text-ink"
        >
          <ChevronRight
            aria-hidden="true"
            className={cn('size-3.5 transition-transform', open && 'rotate-90')}
          />
          {title}
        </button>
      </h2>
      {open && <div className="mt-0.5">{children}</div>}
    </section>
  );
}

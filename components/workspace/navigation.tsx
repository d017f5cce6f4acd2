'use client';

import { ChevronRight, Files, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { DocumentLinks } from '@/components/knowledge/document-links';
import { useDocuments } from '@/components/knowledge/documents-provider';
import { ThreadList } from '@/components/threads/thread-list';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { useReader } from '@/hooks/use-reader';

/** The way to documents and threads. @param onClose closes the drawer that it is on small screens */
export function Navigation({ slug, onClose }: { slug: string; onClose: () => void }) {
  const t = useTranslations('workspace.navigation');
  const { documents } = useDocuments();
  const { location, close } = useReader();
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
          aria-current={location ? undefined : 'page'}
          onClick={() => {
            close();
            onClose();
          }}
          className={cn(
            'flex h-9 w-full items-center gap-2.5 rounded-md px-2.5 text-sm font-medium hover:bg-hover',
            location ? 'text-ink-soft' : 'bg-accent-soft text-accent-strong',
          )}
        >
          <Files aria-hidden="true" className="size-4" />
          <span className="flex-1 text-left">{t('allDocuments')}</span>
          {documents && <span className="text-xs tabular-nums">{documents.length}</span>}
        </button>
        <Section title={t('recentDocuments')}>
          <DocumentLinks onFollow={onClose} />
        </Section>
        <Section title={t('threads')}>
          <ThreadList workspaceSlug={slug} />
        </Section>
      </div>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(true);
  return (
    <section className="mt-4">
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

'use client';

import { CircleHelp, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { cn } from '@/components/ui/cn';
import { MenuButton } from '@/components/ui/menu';
import type { ThreadSummary } from './thread-page';
import { ThreadTitleField } from './thread-title-field';

/** One conversation of the list. */
export function ThreadRow({
  thread,
  href,
  current,
  onFollow,
  onRename,
  onDelete,
}: {
  thread: ThreadSummary;
  href: string;
  current: boolean;
  onFollow?: () => void;
  onRename: (title: string) => Promise<void>;
  onDelete: () => void;
}) {
  const t = useTranslations('threads');
  const [renaming, setRenaming] = useState(false);
  const title = thread.title || t('untitled');
  if (renaming) {
    return (
      <li>
        <ThreadTitleField
          title={thread.title}
          label={t('renameLabel', { title })}
          onDone={async (next) => {
            setRenaming(false);
            if (next && next !== thread.title) await onRename(next);
          }}
        />
      </li>
    );
  }
  return (
    <li
      className={cn(
        'group flex items-center rounded-md pr-0.5 hover:bg-hover',
        current && 'bg-accent-soft text-accent-strong',
      )}
    >
      <Link
        href={href}
        aria-current={current ? 'page' : undefined}
        onClick={onFollow}
        className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-md px-2.5 text-sm"
      >
        <span className="min-w-0 flex-1 truncate">{title}</span>
        {thread.waiting && (
          <span data-testid="thread-waiting" className="flex shrink-0 items-center text-warn">
            <CircleHelp aria-hidden="true" className="size-3.5" />
            <span className="sr-only">{t('waiting')}</span>
          </span>
        )}
        {thread.running && (
          <span data-testid="thread-running" className="flex shrink-0 items-center">
            <span aria-hidden="true" className="size-2 animate-pulse rounded-full bg-accent" />
            <span className="sr-only">{t('running')}</span>
          </span>
        )}
      </Link>
      <MenuButton
        size="sm"
        label={t('actions', { title })}
        icon={<Ellipsis aria-hidden="true" />}
        className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 aria-expanded:opacity-100 pointer-coarse:opacity-100"
        entries={[
          { type: 'item', label: t('rename'), icon: Pencil, onSelect: () => setRenaming(true) },
          { type: 'item', label: t('delete'), icon: Trash2, danger: true, onSelect: onDelete },
        ]}
      />
    </li>
  );
}

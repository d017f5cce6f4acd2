'use client';

import { CircleHelp, Ellipsis, Pin } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { withFoundMessage } from '@/components/chat/found-message';
import { cn } from '@/components/ui/cn';
import { MenuButton } from '@/components/ui/menu';
import type { FoundThread } from '@/lib/threads/schema';
import { ThreadExcerpt } from './thread-excerpt';
import type { ThreadSummary } from './thread-page';
import type { ThreadRowProps } from './thread-row-props';
import { ThreadTitleField } from './thread-title-field';
import type { ThreadActions } from './use-thread-actions';
import { useThreadMenu } from './use-thread-menu';

/** One conversation of a list. @param inSearch says of archived ones that they are */
export function ThreadRow({
  thread,
  excerpt = null,
  messageId = null,
  inSearch = false,
  actions,
  hrefOf,
  onFollow,
  onShare,
}: ThreadRowProps & {
  thread: ThreadSummary;
  excerpt?: FoundThread['excerpt'];
  /** Where the conversation is to be opened, rather than at its end. */
  messageId?: string | null;
  inSearch?: boolean;
  actions: ThreadActions;
}) {
  const t = useTranslations('threads');
  const [renaming, setRenaming] = useState(false);
  const href = hrefOf(thread.id);
  const current = usePathname() === href;
  const title = thread.title || t('untitled');
  const onRename = () => setRenaming(true);
  const entries = useThreadMenu(thread, { actions, onRename, onShare });
  if (renaming) {
    return (
      <li>
        <ThreadTitleField
          title={thread.title}
          label={t('renameLabel', { title })}
          onDone={async (next) => {
            setRenaming(false);
            if (next && next !== thread.title) await actions.rename(thread, next);
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
        href={messageId === null ? href : withFoundMessage(href, messageId)}
        aria-current={current ? 'page' : undefined}
        onClick={onFollow}
        className="flex min-h-8 min-w-0 flex-1 flex-col justify-center rounded-md px-2.5 py-1 text-sm"
      >
        <span className="flex items-center gap-2">
          <span className="min-w-0 flex-1 truncate">{title}</span>
          <Marks thread={thread} />
        </span>
        {inSearch && thread.archived && (
          <span className="text-xs text-ink-faint">{t('isArchived')}</span>
        )}
        {excerpt && <ThreadExcerpt {...excerpt} />}
      </Link>
      <MenuButton
        size="sm"
        label={t('actions', { title })}
        icon={<Ellipsis aria-hidden="true" />}
        className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 aria-expanded:opacity-100 pointer-coarse:opacity-100"
        entries={entries}
      />
    </li>
  );
}

function Marks({ thread }: { thread: ThreadSummary }) {
  const t = useTranslations('threads');
  return (
    <>
      {thread.pinned && (
        <span data-testid="thread-pinned" className="flex shrink-0 items-center text-ink-faint">
          <Pin aria-hidden="true" className="size-3.5" />
          <span className="sr-only">{t('isPinned')}</span>
        </span>
      )}
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
    </>
  );
}

'use client';

import {
  Archive,
  ArchiveRestore,
  Braces,
  FileDown,
  Pencil,
  Pin,
  PinOff,
  Share2,
  Trash2,
} from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { MenuEntry } from '@/components/ui/menu-entry';
import type { ThreadSummary } from './thread-page';
import { downloadThread } from './thread-requests';
import type { ThreadActions } from './use-thread-actions';

/** Sharing and exporting, in the menu of a conversation and in the header of the chat. */
export function useTakeAlong(id: string, onShare: () => void): MenuEntry[] {
  const t = useTranslations('threads');
  const locale = useLocale();
  return [
    { type: 'item', label: t('share'), icon: Share2, onSelect: onShare },
    {
      type: 'item',
      label: t('exportMarkdown'),
      icon: FileDown,
      onSelect: () => downloadThread(id, 'markdown', locale),
    },
    {
      type: 'item',
      label: t('exportJson'),
      icon: Braces,
      onSelect: () => downloadThread(id, 'json', locale),
    },
  ];
}

/** What the menu of a conversation offers. */
export function useThreadMenu(
  thread: ThreadSummary,
  {
    actions,
    onRename,
    onShare,
  }: {
    actions: ThreadActions;
    onRename: () => void;
    onShare: (thread: ThreadSummary) => void;
  },
): MenuEntry[] {
  const t = useTranslations('threads');
  const { id, pinned, archived } = thread;
  const takeAlong = useTakeAlong(id, () => onShare(thread));
  return [
    {
      type: 'item',
      label: t(pinned ? 'unpin' : 'pin'),
      icon: pinned ? PinOff : Pin,
      onSelect: () => actions.pin(thread, !pinned),
    },
    { type: 'item', label: t('rename'), icon: Pencil, onSelect: onRename },
    ...takeAlong,
    { type: 'separator' },
    {
      type: 'item',
      label: t(archived ? 'unarchive' : 'archiveAction'),
      icon: archived ? ArchiveRestore : Archive,
      onSelect: () => actions.archive(thread, !archived),
    },
    {
      type: 'item',
      label: t('delete'),
      icon: Trash2,
      danger: true,
      onSelect: () => actions.remove(thread),
    },
  ];
}

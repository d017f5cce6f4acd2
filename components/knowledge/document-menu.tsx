'use client';

import {
  BadgeCheck,
  Ban,
  Download,
  Eraser,
  ExternalLink,
  MoreHorizontal,
  Pencil,
  Trash2,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { download } from '@/components/ui/download';
import { MenuButton } from '@/components/ui/menu';
import type { MenuEntry } from '@/components/ui/menu-entry';
import type { DocumentSummary } from '@/lib/knowledge/schema';
import { useDocumentActions } from './document-actions.tsx';
import { documentPath } from './document-path.ts';
import { useQuickActions } from './use-quick-actions.ts';

/** What can be done with a document. @param onRemoved called when the user deletes it */
export function DocumentMenu({
  document,
  onRemoved,
}: {
  document: DocumentSummary;
  onRemoved?: () => void;
}) {
  const t = useTranslations('documents');
  const { rename, remove, judge } = useDocumentActions();
  const { url, validation } = document;
  const quickActions = useQuickActions(document);
  const entries: MenuEntry[] = [
    ...quickActions.map(
      ({ run, ...rest }): MenuEntry => ({ type: 'item', ...rest, onSelect: run }),
    ),
    ...(quickActions.length > 0 ? [{ type: 'separator' as const }] : []),
    { type: 'item', label: t('menu.rename'), icon: Pencil, onSelect: () => rename(document) },
    {
      type: 'item',
      label: t('menu.download'),
      icon: Download,
      onSelect: () => downloadFile(document),
    },
    ...(url
      ? [
          {
            type: 'item' as const,
            label: t('menu.openSource'),
            icon: ExternalLink,
            onSelect: () => window.open(url, '_blank', 'noopener,noreferrer'),
          },
        ]
      : []),
    { type: 'separator' },
    ...(validation === 'validated'
      ? []
      : [
          {
            type: 'item' as const,
            label: t('menu.validate'),
            icon: BadgeCheck,
            onSelect: () => judge(document, 'validated'),
          },
        ]),
    ...(validation === 'rejected'
      ? []
      : [
          {
            type: 'item' as const,
            label: t('menu.reject'),
            icon: Ban,
            onSelect: () => judge(document, 'rejected'),
          },
        ]),
    ...(validation === null
      ? []
      : [
          {
            type: 'item' as const,
            label: t('menu.unjudge'),
            icon: Eraser,
            onSelect: () => judge(document, null),
          },
        ]),
    { type: 'separator' },
    {
      type: 'item',
      label: t('menu.delete'),
      icon: Trash2,
      danger: true,
      onSelect: () => {
        remove(document);
        onRemoved?.();
      },
    },
  ];
  return (
    <MenuButton
      label={t('menu.label', { title: document.title })}
      icon={<MoreHorizontal aria-hidden="true" />}
      entries={entries}
    />
  );
}

function downloadFile({ id, fileName, title }: DocumentSummary): void {
  download(`${documentPath(id)}/file`, fileName ?? title);
}

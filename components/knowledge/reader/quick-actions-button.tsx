'use client';

import { Sparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { MenuButton } from '@/components/ui/menu';
import type { DocumentSummary } from '@/lib/knowledge/schema';
import { useQuickActions } from '../use-quick-actions.ts';

/** What the assistant can be asked about the open document with two presses. */
export function QuickActionsButton({ document }: { document: DocumentSummary }) {
  const t = useTranslations('documents.quick');
  const actions = useQuickActions(document);
  if (actions.length === 0) return null;
  return (
    <MenuButton
      label={t('label')}
      icon={<Sparkles aria-hidden="true" />}
      entries={actions.map(({ run, ...rest }) => ({ type: 'item', ...rest, onSelect: run }))}
    />
  );
}

'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { useChat } from './chat-context';
import { isTaken } from './session-state';

/** The versions of a message that there are, and the way from one to another. */
export function BranchPicker({ messageId }: { messageId: string }) {
  const t = useTranslations('chat.branch');
  const { state, controller } = useChat();
  const siblings = state.branches[messageId];
  if (!siblings || siblings.length < 2) return null;
  const index = siblings.indexOf(messageId);
  const show = (sibling: string | undefined) => {
    if (sibling) void controller.showBranch(sibling);
  };
  const taken = isTaken(state);
  return (
    <fieldset className="flex items-center" data-testid="branch-picker">
      <legend className="sr-only">{t('label')}</legend>
      <IconButton
        size="sm"
        label={t('previous')}
        disabled={taken || index <= 0}
        onClick={() => show(siblings[index - 1])}
      >
        <ChevronLeft />
      </IconButton>
      <span className="min-w-8 text-center text-xs text-ink-soft tabular-nums">
        {t('position', { index: index + 1, count: siblings.length })}
      </span>
      <IconButton
        size="sm"
        label={t('next')}
        disabled={taken || index >= siblings.length - 1}
        onClick={() => show(siblings[index + 1])}
      >
        <ChevronRight />
      </IconButton>
    </fieldset>
  );
}

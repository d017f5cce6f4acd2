'use client';

import { useTranslations } from 'next-intl';
import { Skeleton } from '@/components/ui/skeleton';
import { usePreferences } from '@/hooks/use-preferences';

/**
 * Keeps the chat's place free as long as it has one, so that the page never jumps, and shows what
 * is coming until the chat stands there itself; both through rules in globals.css.
 */
export function ChatSkeleton() {
  const t = useTranslations('workspace');
  const { uiMode, chatOpen } = usePreferences().preferences;
  if (uiMode === 'popup' || (uiMode === 'sidebar' && !chatOpen)) return null;
  return (
    <div
      data-chat-skeleton=""
      role="status"
      className="fixed inset-y-0 right-0 hidden w-(--chat-width) flex-col gap-3 border-l border-line bg-surface p-4 md:flex"
    >
      <span className="sr-only">{t('chatLoading')}</span>
      <Skeleton className="h-5 w-32" />
      <div className="flex-1" />
      <Skeleton className="h-9 w-3/4" />
      <Skeleton className="h-9 w-2/3" />
      <Skeleton className="h-24 w-full" />
    </div>
  );
}

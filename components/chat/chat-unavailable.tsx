'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';
import { Button } from '@/components/ui/button';
import { tunables } from '@/lib/tunables';

/** Stands in the chat's place while the server cannot be reached; tries again by itself. */
export function ChatUnavailable({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations('chat');
  const retry = useEffectEvent(onRetry);
  useEffect(() => {
    const timer = setTimeout(() => retry(), tunables.chat.reconnectMaxMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div
      role="alert"
      className="fixed right-4 bottom-4 z-30 flex items-center gap-3 rounded-lg border border-line bg-raised px-4 py-3 text-sm shadow-popup"
    >
      <span>{t('unavailable')}</span>
      <Button size="sm" onClick={onRetry}>
        {t('retry')}
      </Button>
    </div>
  );
}

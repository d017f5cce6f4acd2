'use client';

import { WifiOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useChat } from './chat-context';

/** Says that the server does not answer, and that the chat keeps trying. */
export function ConnectionBanner() {
  const t = useTranslations('chat');
  const { state, controller } = useChat();
  if (!state.offline) return null;
  return (
    <div
      role="status"
      data-testid="chat-offline"
      className="mb-2 flex items-center gap-2 rounded-lg bg-warn-soft px-3 py-1.5 text-sm text-warn"
    >
      <WifiOff aria-hidden="true" className="size-4 shrink-0" />
      <span className="min-w-0 flex-1">{t('offline')}</span>
      <Button size="sm" onClick={controller.reconnect}>
        {t('reconnect')}
      </Button>
    </div>
  );
}

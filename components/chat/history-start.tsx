'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { useChat } from './chat-context';
import { holdPosition } from './hold-position';

/** The top of the message list: loads what came before, without moving what is being read. */
export function HistoryStart() {
  const t = useTranslations('chat');
  const { state, controller } = useChat();
  const row = useRef<HTMLDivElement>(null);
  const { before, loading } = state.history;
  if (before === null) return null;
  const load = async () => {
    const release = holdPosition(row.current);
    await controller.loadEarlier();
    release();
  };
  return (
    <div ref={row} className="flex justify-center py-3">
      <Button size="sm" variant="quiet" disabled={loading} onClick={load}>
        {loading && <Spinner />}
        {t('showEarlier')}
      </Button>
    </div>
  );
}

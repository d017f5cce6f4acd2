'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ApiError, apiRequest } from '@/hooks/api-request';
import { carryDraft } from './carried-draft';
import { useChat } from './chat-context';
import { addressWithThread } from './thread-address';

/** Opens a new conversation that knows what was said in this one; the unsent text goes along. */
export function ContinueElsewhere() {
  const t = useTranslations('chat');
  const router = useRouter();
  const { controller, place, threadId } = useChat();
  const [opening, setOpening] = useState(false);
  const open = async () => {
    setOpening(true);
    try {
      const path = `/api/threads/${encodeURIComponent(threadId)}/continue`;
      const next = await apiRequest<{ threadId: string }>(path, { method: 'POST' });
      carryDraft(next.threadId, controller.draft);
      router.push(addressWithThread(place, next.threadId, window.location));
    } catch (error) {
      toast.error((error instanceof ApiError && error.message) || t('requestFailed'));
      setOpening(false);
    }
  };
  return (
    <Button size="sm" disabled={opening} onClick={() => void open()}>
      {t('continueElsewhere')}
    </Button>
  );
}

'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { useTakeAlong } from '@/components/threads/use-thread-menu';
import { MenuButton } from '@/components/ui/menu';
import { useChat } from './chat-context';

const ShareDialog = lazy(() => import('@/components/shares/share-dialog'));

/** Shares and exports the conversation that is shown; nothing while it has not begun. */
export function ConversationMenu() {
  const t = useTranslations('chat.conversation');
  const { state, threadId } = useChat();
  const [sharing, setSharing] = useState(false);
  const [wanted, setWanted] = useState(false);
  const entries = useTakeAlong(threadId, () => {
    setWanted(true);
    setSharing(true);
  });
  if (state.lastMessageId === null) return null;
  return (
    <>
      <MenuButton
        size="sm"
        label={t('menu')}
        icon={<Ellipsis aria-hidden="true" />}
        entries={entries}
      />
      {wanted && (
        <Suspense>
          <ShareDialog threadId={threadId} open={sharing} onOpenChange={setSharing} />
        </Suspense>
      )}
    </>
  );
}

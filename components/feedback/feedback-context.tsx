'use client';

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { toast } from 'sonner';
import { ApiError, apiRequest } from '@/hooks/api-request';
import { FeedbackStore } from './feedback-store';

const FeedbackContext = createContext<FeedbackStore | null>(null);

/** What the reader thinks of the answers of one thread, for everything below. */
export function FeedbackProvider({
  threadId,
  children,
}: {
  threadId: string;
  children: ReactNode;
}) {
  const t = useTranslations('feedback');
  const store = useMemo(() => {
    const base = `/api/threads/${encodeURIComponent(threadId)}/feedback`;
    const of = (messageId: string) => `${base}/${encodeURIComponent(messageId)}`;
    return new FeedbackStore({
      read: () => apiRequest(base),
      give: (messageId, { verdict, comment }) =>
        apiRequest(of(messageId), { method: 'PUT', json: { verdict, comment } }),
      withdraw: (messageId) => apiRequest(of(messageId), { method: 'DELETE' }),
      onFailed: (error) => {
        toast.error((error instanceof ApiError && error.message) || t('failed'));
      },
    });
  }, [t, threadId]);
  return <FeedbackContext value={store}>{children}</FeedbackContext>;
}

export function useFeedbackStore(): FeedbackStore {
  const store = useContext(FeedbackContext);
  if (!store) throw new Error('Feedback needs a FeedbackProvider around it.');
  return store;
}

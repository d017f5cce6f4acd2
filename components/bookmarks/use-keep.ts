'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { toast } from 'sonner';
import { apiRequest } from '@/hooks/api-request';
import type { TextRange } from '@/hooks/reader-location';
import { useErrorText } from '@/hooks/use-error-text';
import type { Bookmark } from '@/lib/bookmarks/schema';
import { tunables } from '@/lib/tunables';

/** @returns a function that keeps a passage or, without range, a whole document; it can be undone */
export function useKeep(slug: string): (documentId: string, range: TextRange | null) => void {
  const t = useTranslations('saved');
  const errorText = useErrorText();
  return useCallback(
    (documentId, range) => {
      const path = `/api/workspaces/${encodeURIComponent(slug)}/bookmarks`;
      const json = { documentId, range };
      apiRequest<{ bookmark: Bookmark; added: boolean }>(path, { method: 'POST', json }).then(
        ({ bookmark, added }) => {
          if (!added) return toast(t('keptAlready'));
          const undo = () =>
            void apiRequest(`/api/bookmarks/${encodeURIComponent(bookmark.id)}`, {
              method: 'DELETE',
            }).catch((error) => toast.error(errorText(error)));
          toast(t('kept'), {
            description: bookmark.quote.slice(0, 80) || bookmark.documentTitle,
            duration: tunables.browser.undoMs,
            action: { label: t('undo'), onClick: undo },
          });
        },
        (error) => toast.error(errorText(error)),
      );
    },
    [slug, t, errorText],
  );
}

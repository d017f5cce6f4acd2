'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { toast } from 'sonner';
import { apiRequest } from '@/hooks/api-request';
import { useErrorText } from '@/hooks/use-error-text';
import type { DocumentSummary, Validation } from '@/lib/knowledge/schema';
import { tunables } from '@/lib/tunables';
import { documentPath } from './document-path.ts';
import { useDocuments } from './documents-provider.tsx';

/** Lets the user say whether answers should rest on a document, and take that back. */
export function useJudgement(): (document: DocumentSummary, next: Validation | null) => void {
  const t = useTranslations('documents');
  const errorText = useErrorText();
  const { dispatch } = useDocuments();
  const save = useCallback(
    async (id: string, validation: Validation | null): Promise<boolean> => {
      try {
        const answer = await apiRequest<{ document: DocumentSummary }>(
          `${documentPath(id)}/validation`,
          { method: 'PUT', json: { validation } },
        );
        dispatch({ type: 'changed', document: answer.document });
        return true;
      } catch (error) {
        toast.error(errorText(error));
        return false;
      }
    },
    [dispatch, errorText],
  );
  return useCallback(
    async ({ id, title, validation: before }, next) => {
      if (!(await save(id, next))) return;
      toast(t(`judged.${next ?? 'none'}`, { title }), {
        duration: tunables.browser.undoMs,
        action: { label: t('undo'), onClick: () => void save(id, before) },
      });
    },
    [save, t],
  );
}

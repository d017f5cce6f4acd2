'use client';

import { useTranslations } from 'next-intl';
import { TextDialog } from '@/components/ui/text-dialog';
import { apiRequest } from '@/hooks/api-request';
import { useErrorText } from '@/hooks/use-error-text';
import type { DocumentSummary } from '@/lib/knowledge/schema';
import { documentPath } from './document-path.ts';
import { useDocuments } from './documents-provider.tsx';

export default function RenameDialog({
  document,
  ...dialog
}: {
  document: DocumentSummary;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations('documents');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const { dispatch } = useDocuments();

  async function save(title: string) {
    if (!title) return t('rename.empty');
    try {
      const answer = await apiRequest<{ document: DocumentSummary }>(documentPath(document.id), {
        method: 'PATCH',
        json: { title },
      });
      dispatch({ type: 'changed', document: answer.document });
    } catch (error) {
      return errorText(error);
    }
  }
  return (
    <TextDialog
      {...dialog}
      title={t('rename.title')}
      label={t('rename.label')}
      initial={document.title}
      maxLength={200}
      onFocus={(event) => event.target.select()}
      submitLabel={tCommon('save')}
      onSubmit={save}
    />
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { TextDialog } from '@/components/ui/text-dialog';
import { apiRequest } from '@/hooks/api-request';
import { useErrorText } from '@/hooks/use-error-text';
import type { DocumentSummary } from '@/lib/knowledge/schema';
import { useDocuments } from './documents-provider.tsx';
import { readWebAddress } from './web-address.ts';

export default function AddUrlDialog({
  suggestion,
  ...dialog
}: {
  suggestion: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations('documents');
  const errorText = useErrorText();
  const { slug, dispatch } = useDocuments();

  async function send(text: string) {
    const url = readWebAddress(text);
    if (!url) return t('addUrl.invalid');
    try {
      const answer = await apiRequest<{ document: DocumentSummary; duplicate?: boolean }>(
        `/api/workspaces/${encodeURIComponent(slug)}/documents/url`,
        { method: 'POST', json: { url } },
      );
      dispatch({ type: 'changed', document: answer.document });
      if (answer.duplicate) toast.info(t('duplicate', { title: answer.document.title }));
    } catch (error) {
      return errorText(error);
    }
  }
  return (
    <TextDialog
      {...dialog}
      title={t('addUrl.title')}
      description={t('addUrl.description')}
      label={t('addUrl.label')}
      type="url"
      inputMode="url"
      autoComplete="url"
      placeholder="https://"
      initial={suggestion}
      submitLabel={t('addUrl.submit')}
      onSubmit={send}
    />
  );
}

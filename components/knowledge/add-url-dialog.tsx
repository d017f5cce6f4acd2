'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Spinner } from '@/components/ui/spinner';
import { apiRequest } from '@/hooks/api-request';
import { useErrorText } from '@/hooks/use-error-text';
import type { DocumentSummary } from '@/lib/knowledge/schema';
import { useDocuments } from './documents-provider.tsx';
import { readWebAddress } from './web-address.ts';

export default function AddUrlDialog({
  suggestion,
  open,
  onOpenChange,
}: {
  suggestion: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations('documents');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const { slug, dispatch } = useDocuments();
  const id = useId();
  const [text, setText] = useState(suggestion);
  const [problem, setProblem] = useState('');
  const [sending, setSending] = useState(false);

  async function send(event: FormEvent) {
    event.preventDefault();
    const url = readWebAddress(text);
    if (!url) return setProblem(t('addUrl.invalid'));
    setSending(true);
    try {
      const answer = await apiRequest<{ document: DocumentSummary; duplicate?: boolean }>(
        `/api/workspaces/${encodeURIComponent(slug)}/documents/url`,
        { method: 'POST', json: { url } },
      );
      dispatch({ type: 'changed', document: answer.document });
      if (answer.duplicate) toast.info(t('duplicate', { title: answer.document.title }));
      onOpenChange(false);
      setText('');
    } catch (error) {
      setProblem(errorText(error));
    } finally {
      setSending(false);
    }
  }

  return (
    <Dialog
      title={t('addUrl.title')}
      description={t('addUrl.description')}
      open={open}
      onOpenChange={onOpenChange}
    >
      <form onSubmit={send} noValidate>
        <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
          {t('addUrl.label')}
        </label>
        <Input
          id={id}
          type="url"
          inputMode="url"
          autoComplete="url"
          placeholder="https://"
          value={text}
          autoFocus
          onChange={(event) => {
            setText(event.target.value);
            setProblem('');
          }}
          aria-invalid={problem !== ''}
          aria-describedby={problem ? `${id}-problem` : undefined}
        />
        <p id={`${id}-problem`} role="alert" className="mt-1.5 min-h-5 text-sm text-bad">
          {problem}
        </p>
        <div className="mt-3 flex justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>{tCommon('cancel')}</Button>
          <Button type="submit" variant="primary" disabled={sending}>
            {sending && <Spinner />}
            {t('addUrl.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

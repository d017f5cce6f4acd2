'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { apiRequest } from '@/hooks/api-request';
import { useErrorText } from '@/hooks/use-error-text';
import type { DocumentSummary } from '@/lib/knowledge/schema';
import { documentPath } from './document-path.ts';
import { useDocuments } from './documents-provider.tsx';

export default function RenameDialog({
  document,
  open,
  onOpenChange,
}: {
  document: DocumentSummary;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations('documents');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const { dispatch } = useDocuments();
  const id = useId();
  const [title, setTitle] = useState(document.title);
  const [problem, setProblem] = useState('');
  const [saving, setSaving] = useState(false);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!title.trim()) return setProblem(t('rename.empty'));
    setSaving(true);
    try {
      const answer = await apiRequest<{ document: DocumentSummary }>(documentPath(document.id), {
        method: 'PATCH',
        json: { title: title.trim() },
      });
      dispatch({ type: 'changed', document: answer.document });
      onOpenChange(false);
    } catch (error) {
      setProblem(errorText(error));
    } finally {
      setSaving(false);
    }
  }

  return (
    <Dialog title={t('rename.title')} open={open} onOpenChange={onOpenChange}>
      <form onSubmit={save} noValidate>
        <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
          {t('rename.label')}
        </label>
        <Input
          id={id}
          value={title}
          maxLength={200}
          autoFocus
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setTitle(event.target.value);
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
          <Button type="submit" variant="primary" disabled={saving}>
            {tCommon('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

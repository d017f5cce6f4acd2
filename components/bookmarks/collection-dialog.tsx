'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { useErrorText } from '@/hooks/use-error-text';
import { tunables } from '@/lib/tunables';

/** Asks for the name of a collection, a new one or one that is there. */
export default function CollectionDialog({
  name: initial,
  open,
  onOpenChange,
  onSave,
}: {
  name: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSave: (name: string) => Promise<void>;
}) {
  const t = useTranslations('saved');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const id = useId();
  const [name, setName] = useState(initial);
  const [problem, setProblem] = useState('');

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!name.trim()) return setProblem(t('nameMissing'));
    try {
      await onSave(name.trim());
      onOpenChange(false);
    } catch (error) {
      const { code } = error as { code?: string };
      setProblem(code === 'CONFLICT' ? t('nameTaken') : errorText(error));
    }
  }
  return (
    <Dialog
      title={initial ? t('renameTitle') : t('newCollection')}
      open={open}
      onOpenChange={onOpenChange}
    >
      <form onSubmit={save} noValidate>
        <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
          {t('collectionName')}
        </label>
        <Input
          id={id}
          value={name}
          autoFocus
          maxLength={tunables.bookmarks.collectionNameChars}
          onChange={(event) => {
            setName(event.target.value);
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
          <Button type="submit" variant="primary">
            {initial ? tCommon('save') : t('create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { TextDialog } from '@/components/ui/text-dialog';
import { useErrorText } from '@/hooks/use-error-text';
import { tunables } from '@/lib/tunables';

/** Asks for the name of a collection, a new one or one that is there. */
export default function CollectionDialog({
  name,
  onSave,
  ...dialog
}: {
  name: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSave: (name: string) => Promise<void>;
}) {
  const t = useTranslations('saved');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();

  async function save(chosen: string) {
    if (!chosen) return t('nameMissing');
    try {
      await onSave(chosen);
    } catch (error) {
      const { code } = error as { code?: string };
      return code === 'CONFLICT' ? t('nameTaken') : errorText(error);
    }
  }
  return (
    <TextDialog
      {...dialog}
      title={name ? t('renameTitle') : t('newCollection')}
      label={t('collectionName')}
      initial={name}
      maxLength={tunables.bookmarks.collectionNameChars}
      submitLabel={name ? tCommon('save') : t('create')}
      onSubmit={save}
    />
  );
}

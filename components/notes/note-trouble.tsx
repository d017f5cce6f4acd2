'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import type { SaveState } from './note-saver';

/** What the writer has to choose when the note on the server is another one, or not there. */
export function NoteTrouble({
  save,
  onKeepMine,
  onTakeTheirs,
  onSaveAsNew,
}: {
  save: SaveState;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onSaveAsNew: () => void;
}) {
  const t = useTranslations('notes.trouble');
  if (save.state !== 'conflict' && save.state !== 'gone') return null;
  return (
    <section
      aria-label={t('label')}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-warn-soft px-4 py-3 text-sm text-ink"
    >
      <div className="min-w-60 flex-1">
        <p className="font-medium">{t(`${save.state}.title`)}</p>
        <p className="text-ink-soft">
          {t(`${save.state}.text`)}{' '}
          {save.state === 'conflict' && <Time iso={save.theirs.updatedAt} />}
        </p>
        {save.state === 'conflict' && (
          <details className="mt-1">
            <summary className="cursor-pointer">{t('conflict.show')}</summary>
            <pre className="mt-1 max-h-48 overflow-y-auto rounded-md border border-line bg-surface p-2 font-sans whitespace-pre-wrap">
              {save.theirs.text}
            </pre>
          </details>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {save.state === 'conflict' && (
          <>
            <Button onClick={onKeepMine}>{t('conflict.keepMine')}</Button>
            <Button onClick={onTakeTheirs}>{t('conflict.takeTheirs')}</Button>
          </>
        )}
        <Button onClick={onSaveAsNew}>{t('saveAsNew')}</Button>
      </div>
    </section>
  );
}

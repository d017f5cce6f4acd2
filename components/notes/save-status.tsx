'use client';

import { CircleAlert, CircleCheck, CircleDashed, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Spinner } from '@/components/ui/spinner';
import { useErrorText } from '@/hooks/use-error-text';
import type { SaveState } from './note-saver';

const ICONS: Record<Exclude<SaveState['state'], 'saving'>, LucideIcon> = {
  saved: CircleCheck,
  unsaved: CircleDashed,
  failed: CircleAlert,
  conflict: CircleAlert,
  gone: CircleAlert,
};

/** Whether the note is saved, in a word. Only trouble is told to screen readers as it comes. */
export function SaveStatus({ save, onRetry }: { save: SaveState; onRetry: () => void }) {
  const t = useTranslations('notes.save');
  const errorText = useErrorText();
  const Icon = save.state === 'saving' ? Spinner : ICONS[save.state];
  const trouble = ['failed', 'conflict', 'gone'].includes(save.state);
  return (
    <div className="flex min-w-0 items-center gap-2">
      <p
        role={trouble ? 'alert' : undefined}
        data-testid="save-state"
        className={cn(
          'flex min-w-0 items-center gap-1.5 text-xs',
          trouble ? 'text-bad' : 'text-ink-faint',
        )}
      >
        <Icon aria-hidden="true" className="size-4 shrink-0" />
        <span>{t(save.state)}</span>
        {save.state === 'failed' && (
          <span className="hidden truncate @xl/note:inline">{errorText(save.error)}</span>
        )}
      </p>
      {save.state === 'failed' && (
        <Button size="sm" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}

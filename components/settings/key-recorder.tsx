'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { type Bindings, type KeyProblem, problemWith } from '@/hooks/shortcut-bindings';
import type { CommandId } from '@/hooks/shortcut-commands';
import { keysOf } from '@/hooks/shortcut-keys';
import { toPress } from '@/hooks/use-shortcut-listener';
import { useMac, useShortcutText } from '@/hooks/use-shortcuts';

/** Takes the next keys that are pressed, and says what stands against them. Escape and Tab leave it. */
export function KeyRecorder({
  id,
  bindings,
  onGive,
  onCancel,
}: {
  id: CommandId;
  bindings: Bindings;
  onGive: (keys: string) => void;
  onCancel: () => void;
}) {
  const t = useTranslations('settings.shortcuts');
  const tCommand = useTranslations('shortcuts.command');
  const mac = useMac();
  const written = useShortcutText();
  const [found, setFound] = useState<{ keys: string; problem: KeyProblem } | null>(null);
  const field = useRef<HTMLButtonElement>(null);
  const replace = useRef<HTMLButtonElement>(null);
  const problem = found?.problem;
  useEffect(() => {
    if (problem?.type === 'taken') replace.current?.focus();
    else field.current?.focus();
  }, [problem]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    if (event.key === 'Escape') {
      onCancel();
      return;
    }
    const keys = keysOf(toPress(event.nativeEvent), mac);
    if (!keys) return;
    const stands = problemWith(id, keys, bindings);
    if (stands) setFound({ keys, problem: stands });
    else onGive(keys);
  };
  if (found?.problem.type === 'taken') {
    const { keys, problem: taken } = found;
    return (
      <fieldset
        className="flex w-full flex-wrap items-center justify-end gap-2"
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
      >
        <span role="alert" className="flex-1 text-[0.8125rem] text-bad">
          {t('taken', { keys: written(keys), command: tCommand(taken.by) })}
        </span>
        <Button size="sm" onClick={() => setFound(null)}>
          {t('keep')}
        </Button>
        <Button ref={replace} size="sm" variant="primary" onClick={() => onGive(keys)}>
          {t('replace')}
        </Button>
      </fieldset>
    );
  }
  return (
    <span className="flex flex-col items-end gap-1">
      <button
        ref={field}
        type="button"
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (event.relatedTarget) onCancel();
        }}
        className="min-h-8 rounded-md border border-focus bg-accent-soft px-3 py-1 text-[0.8125rem] text-ink"
      >
        {t('press')}
      </button>
      {found && (
        <span role="alert" className="text-[0.8125rem] text-bad">
          {t('browser', { keys: written(found.keys) })}
        </span>
      )}
    </span>
  );
}

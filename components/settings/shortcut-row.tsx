'use client';

import { RotateCcw, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { KeyCaps } from '@/components/shortcuts/key-caps';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { Bindings } from '@/hooks/shortcut-bindings';
import type { CommandId } from '@/hooks/shortcut-commands';
import { KeyRecorder } from './key-recorder';

/** One command and its keys. @param changed whether they are other than in the beginning */
export function ShortcutRow({
  id,
  bindings,
  changed,
  onGive,
  onReset,
}: {
  id: CommandId;
  bindings: Bindings;
  changed: boolean;
  onGive: (keys: string | null) => void;
  onReset: () => void;
}) {
  const t = useTranslations('settings.shortcuts');
  const tCommand = useTranslations('shortcuts.command');
  const [recording, setRecording] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const command = tCommand(id);
  const keys = bindings.get(id);
  const back = () => {
    setRecording(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5">
      <span className="min-w-40 flex-1 text-sm">{command}</span>
      {recording ? (
        <KeyRecorder
          id={id}
          bindings={bindings}
          onGive={(given) => {
            onGive(given);
            back();
          }}
          onCancel={back}
        />
      ) : (
        <span className="flex items-center gap-1">
          {keys ? (
            <KeyCaps keys={keys} />
          ) : (
            <span className="text-[0.8125rem] text-ink-faint">{t('none')}</span>
          )}
          <Button
            ref={button}
            size="sm"
            variant="quiet"
            aria-label={t('change', { command })}
            onClick={() => setRecording(true)}
          >
            {t('changeShort')}
          </Button>
          <IconButton
            size="sm"
            label={t('remove', { command })}
            disabled={!keys}
            onClick={() => {
              onGive(null);
              button.current?.focus();
            }}
          >
            <X aria-hidden="true" />
          </IconButton>
          <IconButton
            size="sm"
            label={t('reset', { command })}
            disabled={!changed}
            onClick={() => {
              onReset();
              button.current?.focus();
            }}
          >
            <RotateCcw aria-hidden="true" />
          </IconButton>
        </span>
      )}
    </li>
  );
}

'use client';

import { SquareTerminal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { useStore } from '@/hooks/store';
import { useShortcut } from '@/hooks/use-shortcuts';
import { changeConsole, consoleSettings } from './console-settings';

/** Opens and closes the console. */
export default function ConsoleButton() {
  const t = useTranslations('shortcuts.command');
  const keys = useShortcut('devConsole');
  const open = useStore(consoleSettings, (settings) => settings.open);
  return (
    <IconButton
      size="sm"
      label={t('devConsole')}
      shortcut={keys}
      aria-expanded={open}
      onClick={() => changeConsole({ open: !open })}
    >
      <SquareTerminal aria-hidden="true" />
    </IconButton>
  );
}

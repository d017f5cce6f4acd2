'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { runCommand } from '@/hooks/shortcut-handlers';
import { useShortcut } from '@/hooks/use-shortcuts';

/** Opens the command palette of the page. */
export function PaletteButton() {
  const t = useTranslations('palette');
  const keys = useShortcut('palette');
  return (
    <IconButton
      label={t('label')}
      shortcut={keys}
      aria-haspopup="dialog"
      data-tour="palette"
      onClick={() => runCommand('palette')}
    >
      <Search aria-hidden="true" />
    </IconButton>
  );
}

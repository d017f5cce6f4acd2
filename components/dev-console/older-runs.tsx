'use client';

import { History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { IconButton } from '@/components/ui/icon-button';
import { useErrorText } from '@/hooks/use-error-text';

/** Adds older runs to those that can be chosen. */
export function OlderRuns({ readOlder }: { readOlder: () => Promise<void> }) {
  const t = useTranslations('devConsole');
  const errorText = useErrorText();
  const [reading, setReading] = useState(false);
  const read = async (button: HTMLElement) => {
    if (reading) return;
    setReading(true);
    try {
      await readOlder();
      // The last page takes the button away; what was read is chosen there.
      button.closest('header')?.querySelector('select')?.focus();
    } catch (error) {
      toast(errorText(error));
    }
    setReading(false);
  };
  return (
    <IconButton
      size="sm"
      label={t('olderRuns')}
      aria-busy={reading}
      onClick={({ currentTarget }) => void read(currentTarget)}
    >
      <History aria-hidden="true" />
    </IconButton>
  );
}

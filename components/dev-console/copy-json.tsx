'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { useCopy } from '@/hooks/use-copy';

/** Copies a value, as it is when the button is pressed. */
export function CopyJson({ label, value }: { label: string; value: () => unknown }) {
  const t = useTranslations('devConsole');
  const { copied, copy } = useCopy(() => JSON.stringify(value(), null, 2), t('copyFailed'));
  return (
    <IconButton size="sm" label={copied ? t('copied') : label} onClick={() => void copy()}>
      {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
    </IconButton>
  );
}

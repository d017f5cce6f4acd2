'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { useCopy } from '@/hooks/use-copy';

/** The link that was just made, to take along: it is not shown again. */
export function CreatedLink({ address, onAnother }: { address: string; onAnother: () => void }) {
  const t = useTranslations('share');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { copied, copy } = useCopy(address, t('copyFailed'));
  // The button that had the focus has gone with its form.
  useEffect(() => field.current?.select(), []);
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="text-sm font-medium">
        {t('link')}
      </label>
      <div className="flex gap-2">
        <Input
          ref={field}
          id={id}
          readOnly
          value={address}
          aria-describedby={`${id}-hint`}
          onFocus={(event) => event.target.select()}
        />
        <Button variant="primary" onClick={copy}>
          {copied ? (
            <Check aria-hidden="true" className="size-4" />
          ) : (
            <Copy aria-hidden="true" className="size-4" />
          )}
          {t(copied ? 'copied' : 'copy')}
        </Button>
      </div>
      <p id={`${id}-hint`} className="text-[0.8125rem] text-pretty text-ink-soft">
        {t('onlyNow')}
      </p>
      <Button size="sm" className="self-start" onClick={onAnother}>
        {t('another')}
      </Button>
    </div>
  );
}

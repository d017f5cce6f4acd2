'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';

/** Changes a message that was sent; sending it begins another version of the conversation. */
export function MessageEditor({
  text,
  onSend,
  onCancel,
}: {
  text: string;
  onSend: (text: string) => void;
  onCancel: () => void;
}) {
  const t = useTranslations('chat.edit');
  const [value, setValue] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const area = field.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const usable = value.trim() !== '' && value.trim() !== text.trim();
  return (
    <form
      className="flex w-full flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (usable) onSend(value.trim());
      }}
    >
      <textarea
        ref={field}
        aria-label={t('label')}
        value={value}
        rows={Math.min(10, value.split('\n').length + 1)}
        onChange={(event) => setValue(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') {
            event.stopPropagation();
            onCancel();
          }
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            if (usable) onSend(value.trim());
          }
        }}
        className="w-full rounded-lg border border-line-strong bg-surface px-3 py-2 text-sm"
      />
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button size="sm" variant="primary" type="submit" disabled={!usable}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}

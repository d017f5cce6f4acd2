'use client';

import { useLocale } from 'next-intl';
import { formatTime } from '@/components/ui/format';
import { relativeTime } from '@/components/ui/relative-time';

/** A moment as seen from now, with the exact one for the pointer and for screen readers. */
export function Ago({ iso, now }: { iso: string; now: number }) {
  const locale = useLocale();
  const exact = formatTime(iso, locale, 'full');
  const relative = relativeTime(iso, now, locale);
  return (
    <time dateTime={iso} title={exact}>
      {relative === null ? (
        formatTime(iso, locale, 'date')
      ) : (
        <span aria-hidden="true">{relative}</span>
      )}
      {relative !== null && <span className="sr-only">{exact}</span>}
    </time>
  );
}

'use client';

import { useLocale } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { formatTime, type TimeLook } from '@/components/ui/format';

const never = () => () => {};

/** A moment in the reader's own time zone; in UTC until the page has come alive. */
export function Time({ iso, look = 'date' }: { iso: string; look?: TimeLook }) {
  const locale = useLocale();
  const timeZone = useSyncExternalStore(
    never,
    () => undefined,
    () => 'UTC',
  );
  return (
    <time dateTime={iso} title={formatTime(iso, locale, 'full', timeZone)}>
      {formatTime(iso, locale, look, timeZone)}
    </time>
  );
}

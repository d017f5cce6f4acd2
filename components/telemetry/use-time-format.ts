'use client';

import { useLocale } from 'next-intl';
import { useMemo } from 'react';
import { timeFormat } from './time-format';

/** Writes moments in the reader's own time zone. Only for what is fetched in the browser. */
export function useTimeFormat() {
  const locale = useLocale();
  return useMemo(() => timeFormat(locale), [locale]);
}

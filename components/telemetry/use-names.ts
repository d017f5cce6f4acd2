'use client';

import { useTranslations } from 'next-intl';
import { OTHER } from '@/lib/telemetry/schema';
import type { Name } from './panel';

/** What series, places and events are called; names of programs stay as they are. */
export function useNames() {
  const t = useTranslations('telemetry.names');
  const tEvent = useTranslations('telemetry.events');
  return {
    name: ({ key, family }: Name): string => {
      const message = `${family}.${key}` as Parameters<typeof t.has>[0];
      if (family && /^\w+$/.test(key) && t.has(message)) return t(message);
      return key === OTHER ? t('extra.other') : key;
    },
    event: (name: string): string => {
      const message = name as Parameters<typeof tEvent.has>[0];
      return tEvent.has(message) ? tEvent(message) : name;
    },
  };
}

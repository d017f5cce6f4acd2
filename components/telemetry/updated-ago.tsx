'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { relativeTime } from '@/components/ui/relative-time';

const TICK_MS = 5_000;

/** How old the figures are; as wide before they are there, so that nothing moves. */
export function UpdatedAgo({ at }: { at: number | null }) {
  const t = useTranslations('telemetry.time');
  const locale = useLocale();
  const [now, setNow] = useState(0);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  // What came since the last tick came now.
  const ago =
    at === null ? null : relativeTime(new Date(at).toISOString(), Math.max(at, now), locale);
  return (
    <span className="hidden min-w-44 text-right text-xs text-ink-faint tabular-nums @3xl/telemetry:inline">
      {ago !== null && t('updated', { ago })}
    </span>
  );
}

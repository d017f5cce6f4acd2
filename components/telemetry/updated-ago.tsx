'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

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
  const seconds = at === null ? 0 : Math.max(0, Math.round((now - at) / 1_000 / 5) * 5);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const ago =
    seconds < 60
      ? words.format(-seconds, 'second')
      : words.format(-Math.round(seconds / 60), 'minute');
  return (
    <span className="hidden min-w-36 text-right text-xs text-ink-faint tabular-nums @3xl/telemetry:inline">
      {at !== null && t('updated', { ago })}
    </span>
  );
}

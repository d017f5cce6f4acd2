'use client';

import { Compass } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { announce } from '@/components/ui/announce';
import { Button } from '@/components/ui/button';
import { runCommand } from '@/hooks/shortcut-handlers';
import { usePreferences } from '@/hooks/use-preferences';

/** Offers the tour to whoever has neither begun nor declined it. A part of the page, in nobody's way. */
export function TourOffer() {
  const t = useTranslations('tour.offer');
  const { preferences, setPreference } = usePreferences();
  if (preferences.tourSeen) return null;
  return (
    <section
      aria-label={t('label')}
      className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-line bg-accent-soft px-4 py-2.5 text-sm"
    >
      <Compass aria-hidden="true" className="size-4 shrink-0 text-accent-strong" />
      <p className="min-w-40 flex-1 text-pretty">{t('text')}</p>
      <div className="flex gap-2">
        <Button
          size="sm"
          variant="quiet"
          onClick={() => {
            setPreference('tourSeen', true);
            announce(t('later'));
            document.getElementById('content')?.focus();
          }}
        >
          {t('decline')}
        </Button>
        <Button size="sm" variant="primary" onClick={() => runCommand('tour')}>
          {t('start')}
        </Button>
      </div>
    </section>
  );
}

'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/icon-button';
import { KeepButton } from './keep-button';
import { PlaceForm } from './place-form';
import type { Bench } from './use-bench';
import type { GoldenCases } from './use-golden-cases';

/** What was marked, and the button that keeps it with the query. */
export function KeepPanel({ bench, golden }: { bench: Bench; golden: GoldenCases }) {
  const t = useTranslations('retrievalBench.keep');
  const id = useId();
  const { asked, places, unanswerable, change } = bench;
  if (!asked) return null;
  const right = places.filter((place) => place.right).length;
  return (
    <section
      aria-labelledby={id}
      className="mt-4 rounded-xl border border-line bg-surface p-4 shadow-card"
    >
      <h2 id={id} className="text-base font-semibold">
        {t('title')}
      </h2>
      <p className="text-sm text-pretty text-ink-soft">{t('text')}</p>
      {places.length > 0 && (
        <ul aria-label={t('places')} className="mt-3 flex flex-col gap-1">
          {places.map((place) => (
            <li
              key={`${place.documentId} ${place.quote}`}
              className="flex items-start gap-2 text-sm"
            >
              <Badge tone={place.right ? 'good' : 'bad'} className="mt-1">
                <MarkWord right={place.right} />
              </Badge>
              <span className="min-w-0 flex-1 pt-0.5 break-words">
                “{place.quote}” <span className="text-ink-faint">{place.document}</span>
              </span>
              <IconButton
                size="sm"
                label={t('removePlace', { quote: place.quote })}
                onClick={() => change({ places: places.filter((one) => one !== place) })}
              >
                <X aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <PlaceForm onAdd={(place) => change({ places: [...places, place], unanswerable: false })} />
      {right === 0 && (
        <label className="mt-3 flex items-center gap-2.5 text-sm">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={unanswerable}
            onChange={(event) => change({ unanswerable: event.target.checked })}
          />
          {t('unanswerable')}
        </label>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <KeepButton bench={bench} golden={golden} primary />
        <span className="text-sm text-ink-soft">
          {t('marks', { right, wrong: places.length - right })}
        </span>
      </div>
      {right === 0 && !unanswerable && (
        <p className="mt-2 text-[0.8125rem] text-ink-faint">{t('open')}</p>
      )}
    </section>
  );
}

function MarkWord({ right }: { right: boolean }) {
  const t = useTranslations('retrievalBench');
  return t(right ? 'right' : 'wrong');
}

'use client';

import { ArrowLeft, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { LoadFailure } from '@/components/ui/load-failure';
import { Skeleton } from '@/components/ui/skeleton';
import type { EntityDetail as Detail } from '@/lib/knowledge/schema';
import { EntityAnswers } from './entity-answers';
import { KindDot } from './entity-kind';
import { EntityPassages } from './entity-passages';
import type { Fetched } from './use-fetched';

/** The entity in focus: what it is mentioned with, where, and which answers rest on that. */
export function EntityDetail({
  slug,
  detail: { value, error, reload },
  onSelect,
  onClose,
}: {
  slug: string;
  detail: Fetched<Detail>;
  onSelect: (key: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations('graph');
  return (
    <div className="scroll-area h-full">
      <div className="flex items-start gap-2 px-4 pt-3">
        <span className="-ml-2 @xl/graph:hidden">
          <IconButton label={t('back')} onClick={onClose}>
            <ArrowLeft aria-hidden="true" />
          </IconButton>
        </span>
        <h2
          tabIndex={-1}
          data-entity-title
          className="min-w-0 flex-1 py-1.5 text-base font-semibold break-words outline-none"
        >
          {value?.entity.name ?? (error === null ? <Skeleton className="h-6 w-32" /> : t('gone'))}
        </h2>
        <span className="hidden @xl/graph:inline">
          <IconButton label={t('unselect')} onClick={onClose}>
            <X aria-hidden="true" />
          </IconButton>
        </span>
      </div>
      {error !== null && (
        <LoadFailure title={t('entityUnavailable')} error={error} onRetry={reload} />
      )}
      {value === null && error === null && <Skeleton className="m-4 h-40" />}
      {value && (
        <div className="space-y-5 px-4 pb-6">
          <p className="flex items-center gap-2 text-sm text-ink-soft">
            <KindDot kind={value.entity.kind} />
            {t(`kind.${value.entity.kind}`)} ·{' '}
            {t('documentCount', { count: value.entity.documents })}
          </p>
          {value.related.length > 0 && (
            <section aria-labelledby="entity-related">
              <h3 id="entity-related" className="text-xs font-semibold text-ink-soft">
                {t('related')}
              </h3>
              <ul className="mt-1.5 flex flex-wrap gap-1.5">
                {value.related.map(({ key, name, kind, passages }) => (
                  <li key={key} className="max-w-full">
                    <Button size="sm" onClick={() => onSelect(key)} className="max-w-full">
                      <KindDot kind={kind} />
                      <span className="truncate">{name}</span>
                      <span className="text-xs text-ink-faint tabular-nums">
                        <span aria-hidden="true">{passages}</span>
                        <span className="sr-only">{t('together', { count: passages })}</span>
                      </span>
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <EntityPassages
            name={value.entity.name}
            passages={value.passages}
            total={value.entity.passages}
          />
          <EntityAnswers slug={slug} answers={value.answers} />
        </div>
      )}
    </div>
  );
}

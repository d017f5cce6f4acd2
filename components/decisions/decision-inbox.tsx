'use client';

import { CheckCheck, Inbox, Keyboard } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadFailure } from '@/components/ui/load-failure';
import { Skeleton } from '@/components/ui/skeleton';
import { runCommand } from '@/hooks/shortcut-handlers';
import { InboxList } from './inbox-list';
import { type DecisionFilter, useDecisions } from './use-decisions';

const FILTERS = ['pending', 'settled'] as const;

/** All that waits for a human in a workspace, and what was decided before. */
export function DecisionInbox({ slug }: { slug: string }) {
  const t = useTranslations('decisions.inbox');
  const [filter, setFilter] = useState<DecisionFilter>('pending');
  return (
    <div className="scroll-area @container/list h-full">
      <div className="mx-auto max-w-3xl px-4 py-6 @2xl/list:px-8 @2xl/list:py-8">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <div className="min-w-40 flex-1">
            <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
            <p className="text-sm text-ink-faint">{t('text')}</p>
          </div>
          <Button
            size="sm"
            variant="quiet"
            aria-haspopup="dialog"
            className="pointer-coarse:hidden"
            onClick={() => runCommand('help')}
          >
            <Keyboard aria-hidden="true" className="size-4" />
            {t('keys')}
          </Button>
        </div>
        <fieldset className="mt-5 mb-5 inline-flex gap-1 rounded-lg bg-sunken p-1">
          <legend className="sr-only">{t('show')}</legend>
          {FILTERS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={filter === one}
              onClick={() => setFilter(one)}
              className={cn(
                'h-8 rounded-md px-3 text-sm font-medium',
                filter === one
                  ? 'bg-surface text-ink shadow-card'
                  : 'text-ink-soft hover:bg-hover hover:text-ink',
              )}
            >
              {t(`filter.${one}`)}
            </button>
          ))}
        </fieldset>
        <Content key={filter} slug={slug} filter={filter} />
      </div>
    </div>
  );
}

function Content({ slug, filter }: { slug: string; filter: DecisionFilter }) {
  const t = useTranslations('decisions.inbox');
  const { decisions, error, hasMore, loadMore, reload } = useDecisions(slug, filter);
  if (!decisions && error) {
    return <LoadFailure title={t('failed')} error={error} onRetry={reload} />;
  }
  if (!decisions) {
    return (
      <div role="status" className="flex flex-col gap-3">
        <span className="sr-only">{t('loading')}</span>
        <Skeleton className="h-5 w-48" />
        <Skeleton className="h-40 w-full" />
        <Skeleton className="h-28 w-full" />
      </div>
    );
  }
  if (decisions.length === 0 && !hasMore) {
    return (
      <div className="rounded-xl border border-dashed border-line-strong/60 bg-surface">
        <EmptyState
          icon={filter === 'pending' ? CheckCheck : Inbox}
          title={t(`empty.${filter}.title`)}
        >
          {t(`empty.${filter}.text`)}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <InboxList slug={slug} decisions={decisions} />
      {hasMore && (
        <Button className="mt-6" onClick={loadMore}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

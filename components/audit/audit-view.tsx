'use client';

import { Lock, ScrollText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadFailure } from '@/components/ui/load-failure';
import { Skeleton } from '@/components/ui/skeleton';
import { ApiError } from '@/hooks/api-request';
import { AuditFilters, type Choice, EVERYTHING, toFilter } from './audit-filters';
import { AuditTable } from './audit-table';
import { useAudit } from './use-audit';

/** What was asked, decided, changed and removed, for those who look after the tenant. */
export function AuditView({ slug }: { slug: string }) {
  const t = useTranslations('audit');
  const [choice, setChoice] = useState<Choice>(EVERYTHING);
  const filter = useMemo(() => toFilter(choice, Date.now()), [choice]);
  const log = useAudit(filter);
  const { error } = log;
  if (error instanceof ApiError && error.code === 'FORBIDDEN') {
    return (
      <div className="scroll-area h-full">
        <EmptyState icon={Lock} title={t('refused.title')} headingLevel={1}>
          {t('refused.text')}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="scroll-area @container/list h-full">
      <div className="mx-auto max-w-5xl px-4 py-6 @2xl/list:px-8 @2xl/list:py-8">
        <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
        <p className="text-sm text-pretty text-ink-faint">{t('text')}</p>
        <AuditFilters choice={choice} filter={filter} actors={log.actors} onChoose={setChoice} />
        <Content
          slug={slug}
          log={log}
          onClear={() => setChoice(EVERYTHING)}
          filtered={Object.keys(filter).length > 0}
        />
      </div>
    </div>
  );
}

function Content({
  slug,
  log: { page, error, loading, loadMore, reload },
  filtered,
  onClear,
}: {
  slug: string;
  log: ReturnType<typeof useAudit>;
  filtered: boolean;
  onClear: () => void;
}) {
  const t = useTranslations('audit');
  if (!page && error) return <LoadFailure title={t('failed')} error={error} onRetry={reload} />;
  if (!page) {
    return (
      <div role="status" className="flex flex-col gap-3">
        <span className="sr-only">{t('loading')}</span>
        {['one', 'two', 'three', 'four'].map((row) => (
          <Skeleton key={row} className="h-10 w-full" />
        ))}
      </div>
    );
  }
  if (page.events.length === 0) {
    const empty = filtered ? 'filtered' : 'all';
    return (
      <div className="rounded-xl border border-dashed border-line-strong/60 bg-surface">
        <EmptyState
          icon={ScrollText}
          title={t(`empty.${empty}.title`)}
          actions={filtered && <Button onClick={onClear}>{t('empty.clear')}</Button>}
        >
          {t(`empty.${empty}.text`)}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <AuditTable events={page.events} slug={slug} />
      {error !== null && <LoadFailure title={t('failed')} error={error} onRetry={loadMore} />}
      {page.nextCursor !== null && error === null && (
        <Button className="mt-6" disabled={loading} onClick={loadMore}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

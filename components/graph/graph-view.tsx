'use client';

import { SearchX, Waypoints } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadFailure } from '@/components/ui/load-failure';
import { SearchField } from '@/components/ui/search-field';
import { Skeleton } from '@/components/ui/skeleton';
import { focusWhenThere } from '@/hooks/focus-when-there';
import { useFocusedEntity } from '@/hooks/graph-address';
import { EntityDetail } from './entity-detail';
import { EntityList } from './entity-list';
import { GraphFilters } from './graph-filters';
import { useEntity, useFoundEntities, useGraph } from './use-graph';

const GraphCanvas = dynamic(() => import('./graph-canvas'), {
  ssr: false,
  loading: () => <Skeleton className="absolute inset-4" />,
});

/** What the documents of a workspace speak of: to be searched, looked at, and followed to its passages. */
export function GraphView({ slug }: { slug: string }) {
  const t = useTranslations('graph');
  const [selected, select] = useFocusedEntity();
  const [typed, setTyped] = useState('');
  const graph = useGraph(slug, selected);
  const found = useFoundEntities(slug, typed);
  const detail = useEntity(slug, selected);
  const searching = typed.trim() !== '';
  const entities = searching ? found.value : graph.value?.entities;
  const foundKeys = useMemo(
    () => (searching && found.value ? new Set(found.value.map(({ key }) => key)) : null),
    [searching, found.value],
  );
  const list = useRef<HTMLDivElement>(null);
  const chosen = useRef(false);
  // In a narrow window what was chosen takes the place of the list, and of what has the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows what was chosen
  useEffect(() => {
    if (chosen.current && list.current?.offsetParent === null)
      focusWhenThere('[data-entity-title]');
    chosen.current = false;
  }, [selected]);
  const empty = graph.value?.entities.length === 0;

  const choose = (key: string) => {
    select(key);
    chosen.current = true;
  };
  const close = () => {
    const key = selected;
    select(null);
    if (key !== null) focusWhenThere(`[data-entity="${CSS.escape(key)}"]`);
  };

  if (graph.error !== null && !graph.value) {
    return <LoadFailure title={t('unavailable')} error={graph.error} onRetry={graph.reload} />;
  }
  return (
    <div className="@container/graph flex h-full flex-col">
      <div className="space-y-2.5 border-b border-line px-4 py-3">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
          <p className="text-sm text-ink-faint" aria-live="polite">
            {searching
              ? found.value && t('foundCount', { count: found.value.length })
              : graph.value &&
                t('count', { shown: graph.value.entities.length, total: graph.value.total })}
            {graph.value && graph.value.pending > 0 && (
              <> · {t('pending', { count: graph.value.pending })}</>
            )}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <SearchField
            size="sm"
            label={t('search')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            className="min-w-40 flex-1"
          />
          <GraphFilters />
        </div>
      </div>
      {empty && !searching ? (
        <EmptyState icon={Waypoints} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <div className={cn(GRID, selected !== null && WITH_DETAIL)}>
          <div
            ref={list}
            className={cn(
              'scroll-area min-h-0 @xl/graph:block @xl/graph:border-r @xl/graph:border-line',
              selected !== null && 'hidden',
            )}
          >
            {entities && entities.length > 0 && (
              <EntityList entities={entities} selected={selected} onSelect={choose} />
            )}
            {entities?.length === 0 && searching && (
              <EmptyState icon={SearchX} title={t('nothingFound', { query: typed.trim() })} />
            )}
            {!entities && searching && found.error !== null && (
              <LoadFailure title={t('unavailable')} error={found.error} onRetry={found.reload} />
            )}
            {!entities && !(searching && found.error !== null) && <Skeleton className="m-3 h-64" />}
          </div>
          <div className="relative min-h-0 overflow-hidden border-t border-line bg-canvas @xl/graph:border-t-0">
            {graph.value && !empty && (
              <GraphCanvas
                graph={graph.value}
                selected={selected}
                found={foundKeys}
                onSelect={choose}
              />
            )}
          </div>
          {selected !== null && (
            <div className="order-first min-h-0 border-line @xl/graph:order-none @xl/graph:border-t @5xl/graph:border-t-0 @5xl/graph:border-l">
              <EntityDetail slug={slug} detail={detail} onSelect={choose} onClose={close} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** Narrow: one below the other, the list first. Wider: list, graph and what was chosen side by side. */
const GRID =
  'grid min-h-0 flex-1 grid-rows-[3fr_2fr] @xl/graph:grid-cols-[13rem_minmax(0,1fr)] @xl/graph:grid-rows-1';
const WITH_DETAIL =
  '@xl/graph:grid-rows-2 @xl/graph:[&>:first-child]:row-span-2 @5xl/graph:grid-cols-[15rem_minmax(0,1fr)_22rem] @5xl/graph:grid-rows-1 @5xl/graph:[&>:first-child]:row-span-1';

'use client';

import { FilePlus2, Link2, SearchX } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadFailure } from '@/components/ui/load-failure';
import { SearchField } from '@/components/ui/search-field';
import { NO_FILTER, setDocumentFilter, useDocumentFilter } from '@/hooks/document-filter';
import { AddDocumentsMenu } from './add-documents-menu.tsx';
import { useDocumentActions } from './document-actions.tsx';
import { DocumentTable } from './document-table.tsx';
import { useDocuments } from './documents-provider.tsx';
import { DocumentsSkeleton } from './documents-skeleton.tsx';
import { useFilePicker } from './file-picker.tsx';
import { FilterChips } from './filter-chips.tsx';
import { DEFAULT_SORT, filterDocuments, inFilter } from './filter-documents.ts';
import { UploadList } from './upload-list.tsx';

/**
 * All documents of the workspace: find one, add some, see how they are coming along.
 * @param lead stands before them
 */
export function DocumentsView({ lead }: { lead?: ReactNode }) {
  const t = useTranslations('documents');
  const locale = useLocale();
  const { documents } = useDocuments();
  const filter = useDocumentFilter();
  const { query } = filter;
  const setQuery = (next: string) => setDocumentFilter({ ...filter, query: next });
  const [sort, setSort] = useState(DEFAULT_SORT);
  const searched = useDeferredValue(query);
  const found = useMemo(
    () => filterDocuments((documents ?? []).filter(inFilter(filter)), searched, sort, locale),
    [documents, filter, searched, sort, locale],
  );

  return (
    <div className="scroll-area @container/list h-full">
      <div className="mx-auto max-w-5xl px-4 py-6 @2xl/list:px-8 @2xl/list:py-8">
        {lead}
        <div data-tour="documents" className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <div className="min-w-40 flex-1">
            <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
            <p className="text-sm text-ink-faint" aria-live="polite">
              {documents &&
                (searched.trim() || found.length < documents.length
                  ? t('countFound', { found: found.length, count: documents.length })
                  : t('count', { count: documents.length }))}
            </p>
          </div>
          <AddDocumentsMenu />
        </div>
        <UploadList className="mt-5" />
        {documents && documents.length > 0 && (
          <>
            <SearchField
              label={t('search')}
              data-search-documents=""
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              className="mt-5"
            />
            <FilterChips />
            <div className="mt-4 overflow-hidden rounded-xl border border-line bg-surface shadow-card">
              {found.length > 0 ? (
                <DocumentTable documents={found} sort={sort} onSort={setSort} />
              ) : (
                <EmptyState
                  icon={SearchX}
                  title={searched ? t('nothingFound', { query: searched }) : t('filter.nothing')}
                  actions={
                    <Button onClick={() => setDocumentFilter(NO_FILTER)}>{t('clearSearch')}</Button>
                  }
                />
              )}
            </div>
          </>
        )}
        <NoDocuments />
      </div>
    </div>
  );
}

function NoDocuments() {
  const t = useTranslations('documents');
  const { documents, error, reload } = useDocuments();
  const { pickFiles } = useFilePicker();
  const { addUrl } = useDocumentActions();
  if (documents && documents.length > 0) return null;
  if (documents) {
    return (
      <div className="mt-6 rounded-xl border border-dashed border-line-strong/60 bg-surface">
        <EmptyState
          icon={FilePlus2}
          title={t('empty.title')}
          actions={
            <>
              <Button variant="primary" onClick={pickFiles}>
                <FilePlus2 aria-hidden="true" className="size-4" />
                {t('add.files')}
              </Button>
              <Button onClick={() => addUrl()}>
                <Link2 aria-hidden="true" className="size-4" />
                {t('add.url')}
              </Button>
            </>
          }
        >
          {t('empty.text')}
        </EmptyState>
      </div>
    );
  }
  if (error) {
    return <LoadFailure title={t('unavailable')} error={error} onRetry={reload} />;
  }
  return <DocumentsSkeleton />;
}

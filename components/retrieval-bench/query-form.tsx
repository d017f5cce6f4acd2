'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { useDocuments } from '@/components/knowledge/documents-provider';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { DOCUMENT_KINDS, VALIDATIONS } from '@/lib/knowledge/schema';
import { tunables } from '@/lib/tunables';
import { CheckList } from './check-list';
import { usedFilters } from './marks';
import type { Bench } from './use-bench';

const LIMITS = [tunables.tools.defaultPassages, 10, 20, tunables.retrieval.maxResults];
const FIELD = 'h-7 rounded-md border border-line-strong bg-surface px-2 text-[0.8125rem] text-ink';

/** The query and everything that the search takes besides it. */
export function QueryForm({ bench }: { bench: Bench }) {
  const t = useTranslations('retrievalBench');
  const tKind = useTranslations('documents.kind');
  const tValidation = useTranslations('validation');
  const { documents } = useDocuments();
  const id = useId();
  const { draft, searching } = bench;
  const { filters } = draft;
  const change = (next: Partial<typeof draft>) => bench.change({ draft: { ...draft, ...next } });
  const narrow = (next: Partial<typeof filters>) => change({ filters: { ...filters, ...next } });
  return (
    <form
      className="mt-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.query.trim() !== '') void bench.search(draft);
      }}
    >
      <div className="flex gap-2">
        <Input
          type="search"
          aria-label={t('query')}
          placeholder={t('placeholder')}
          value={draft.query}
          maxLength={tunables.retrieval.queryChars}
          onChange={(event) => change({ query: event.target.value })}
        />
        <Button type="submit" variant="primary" disabled={searching || draft.query.trim() === ''}>
          <Search aria-hidden="true" className="size-4" />
          {t('search')}
        </Button>
      </div>
      <fieldset className="mt-2 flex flex-wrap items-center gap-2">
        <legend className="sr-only">{t('filters')}</legend>
        <CheckList
          title={t('documents')}
          empty={t('noDocuments')}
          options={(documents ?? []).map(({ id: value, title }) => ({ value, label: title }))}
          chosen={filters.documentIds ?? []}
          onChoose={(documentIds) => narrow({ documentIds })}
        />
        <CheckList
          title={t('kinds')}
          options={DOCUMENT_KINDS.map((value) => ({ value, label: tKind(value) }))}
          chosen={filters.kinds ?? []}
          onChoose={(kinds) => narrow({ kinds })}
        />
        <CheckList
          title={t('validations')}
          options={VALIDATIONS.map((value) => ({ value, label: tValidation(value) }))}
          chosen={filters.validations ?? []}
          onChoose={(validations) => narrow({ validations })}
        />
        <label htmlFor={`${id}-since`} className="text-[0.8125rem] text-ink-soft">
          {t('since')}
        </label>
        <input
          id={`${id}-since`}
          type="date"
          className={FIELD}
          value={filters.createdAfter?.slice(0, 10) ?? ''}
          onChange={({ target: { value } }) =>
            narrow({ createdAfter: value === '' ? undefined : `${value}T00:00:00.000Z` })
          }
        />
        <label htmlFor={`${id}-limit`} className="text-[0.8125rem] text-ink-soft">
          {t('limit')}
        </label>
        <Select
          size="sm"
          id={`${id}-limit`}
          value={draft.limit}
          onChange={(event) => change({ limit: Number(event.target.value) })}
        >
          {LIMITS.map((limit) => (
            <option key={limit}>{limit}</option>
          ))}
        </Select>
        {usedFilters(filters) && (
          <Button size="sm" variant="quiet" onClick={() => change({ filters: {} })}>
            {t('clearFilters')}
          </Button>
        )}
      </fieldset>
    </form>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useDocuments } from '@/components/knowledge/documents-provider';
import { Select } from '@/components/ui/select';
import { tunables } from '@/lib/tunables';
import { KINDS } from './entity-kind';
import { setGraphFilter, useGraphFilter } from './graph-filter';

const NARROW = 'max-w-44 flex-1';

/** What of the graph is shown: one kind, one document, what enough passages speak of. */
export function GraphFilters() {
  const t = useTranslations('graph.filter');
  const tKind = useTranslations('graph.kind');
  const { documents } = useDocuments();
  const { kind, document, minimum } = useGraphFilter();
  const { minimums } = tunables.browser.graph;
  const gone = document !== null && documents?.every(({ id }) => id !== document) === true;
  useEffect(() => {
    if (gone) setGraphFilter({ document: null });
  }, [gone]);
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">{t('label')}</legend>
      <Select
        size="sm"
        aria-label={t('kind')}
        value={kind ?? ''}
        onChange={({ target }) =>
          setGraphFilter({ kind: KINDS.find((one) => one === target.value) ?? null })
        }
        className={NARROW}
      >
        <option value="">{t('allKinds')}</option>
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {tKind(one)}
          </option>
        ))}
      </Select>
      <Select
        size="sm"
        aria-label={t('document')}
        value={document ?? ''}
        onChange={({ target }) => setGraphFilter({ document: target.value || null })}
        className={NARROW}
      >
        <option value="">{t('allDocuments')}</option>
        {documents?.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <Select
        size="sm"
        aria-label={t('minimum')}
        value={minimum}
        onChange={({ target }) => setGraphFilter({ minimum: Number(target.value) })}
        className={NARROW}
      >
        {minimums.map((count) => (
          <option key={count} value={count}>
            {t('atLeast', { count })}
          </option>
        ))}
      </Select>
    </fieldset>
  );
}

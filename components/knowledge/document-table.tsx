'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { useReader } from '@/hooks/use-reader';
import type { DocumentSummary } from '@/lib/knowledge/schema';
import { tunables } from '@/lib/tunables';
import { DocumentRow } from './document-row.tsx';
import { nextSort, type Sort, type SortKey } from './filter-documents.ts';

const COLUMNS: { key: SortKey; className: string }[] = [
  { key: 'title', className: 'pl-4 text-left' },
  { key: 'kind', className: 'hidden text-left @4xl/list:table-cell' },
  { key: 'sizeBytes', className: 'hidden text-right @2xl/list:table-cell' },
  { key: 'createdAt', className: 'hidden text-left @2xl/list:table-cell' },
];

/** @param documents already filtered and in order */
export function DocumentTable({
  documents,
  sort,
  onSort,
}: {
  documents: DocumentSummary[];
  sort: Sort;
  onSort: (sort: Sort) => void;
}) {
  const t = useTranslations('documents');
  const { open, hrefFor } = useReader();
  const [shown, setShown] = useState<number>(tunables.browser.rowsAtOnce);
  const rest = documents.length - shown;
  return (
    <>
      <table className="w-full border-collapse">
        <caption className="sr-only">{t('tableCaption')}</caption>
        <thead className="text-xs text-ink-faint">
          <tr className="border-b border-line bg-sunken/60">
            {COLUMNS.map(({ key, className }) => (
              <th
                key={key}
                scope="col"
                aria-sort={
                  sort.key === key ? (sort.descending ? 'descending' : 'ascending') : 'none'
                }
                className={cn('h-9 px-1 font-medium', className)}
              >
                <SortButton sort={sort} column={key} onSort={onSort}>
                  {t(`column.${key}`)}
                </SortButton>
              </th>
            ))}
            <th scope="col" className="hidden px-2 text-left font-medium @2xl/list:table-cell">
              {t('column.status')}
            </th>
            <th scope="col">
              <span className="sr-only">{t('column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {documents.slice(0, shown).map((document) => (
            <DocumentRow
              key={document.id}
              document={document}
              href={hrefFor(document.id)}
              onOpen={open}
            />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <div className="border-t border-line p-3 text-center">
          <Button onClick={() => setShown(shown + tunables.browser.rowsAtOnce)}>
            {t('showMore', { count: rest })}
          </Button>
        </div>
      )}
    </>
  );
}

function SortButton({
  sort,
  column,
  onSort,
  children,
}: {
  sort: Sort;
  column: SortKey;
  onSort: (sort: Sort) => void;
  children: string;
}) {
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      onClick={() => onSort(nextSort(sort, column))}
      className="inline-flex h-7 items-center gap-1 rounded-sm px-1 hover:text-ink"
    >
      {children}
      {sort.key === column && <Arrow aria-hidden="true" className="size-3.5" />}
    </button>
  );
}

'use client';

import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { tunables } from '@/lib/tunables';
import { Pager } from './pager';
import { CellText } from './table-cell';
import type { SortedRows } from './use-sorted-rows';

const ICONS = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown };

/** Rows under headers that sort them, a page at a time, in an area that scrolls by itself. */
export function DataTable({
  name,
  headers,
  sorted,
}: {
  /** Accessible name. */
  name: string;
  headers: readonly string[];
  sorted: SortedRows;
}) {
  const t = useTranslations('widgets.table');
  const area = useRef<HTMLElement>(null);
  const [wanted, setWanted] = useState(0);
  const { rows, kinds, sort, press } = sorted;
  const size = tunables.widgets.rowsPerPage;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(wanted, pages - 1);
  const turn = (to: number) => {
    setWanted(to);
    area.current?.scrollTo({ top: 0 });
  };
  return (
    <>
      <section
        ref={area}
        aria-label={t('area', { name })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
        tabIndex={0}
        className="relative max-h-[28rem] overflow-auto overscroll-x-contain border-t border-line focus-visible:outline-offset-[-2px]"
      >
        <table aria-label={name} className="w-full border-separate border-spacing-0">
          <thead>
            <tr>
              {headers.map((header, column) => {
                const direction = sort?.column === column ? sort.direction : 'none';
                const Icon = ICONS[direction];
                return (
                  <th
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; headers may be alike
                    key={column}
                    scope="col"
                    aria-sort={direction}
                    className="sticky top-0 z-1 border-b border-line bg-sunken p-0 text-left font-semibold"
                  >
                    <button
                      type="button"
                      onClick={() => {
                        press(column);
                        turn(0);
                      }}
                      className={cn(
                        'flex min-h-9 w-full items-center gap-1 px-3 py-1.5 hover:bg-hover focus-visible:outline-offset-[-2px]',
                        kinds[column] === 'number' ? 'justify-end text-right' : 'text-left',
                      )}
                    >
                      <span dir="auto" className="min-w-0 max-w-60 break-words">
                        {header}
                      </span>
                      <Icon
                        aria-hidden="true"
                        className={cn(
                          'size-3.5 shrink-0',
                          direction === 'none' && 'text-ink-faint',
                        )}
                      />
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.slice(page * size, (page + 1) * size).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity, and may be alike
              <tr key={index} className="hover:bg-hover [&:last-child>td]:border-b-0">
                {row.map((cell, column) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                    key={column}
                    dir="auto"
                    className={cn(
                      'min-w-16 max-w-96 border-b border-line px-3 py-1.5 align-top break-words',
                      kinds[column] === 'text'
                        ? 'whitespace-pre-wrap'
                        : 'whitespace-nowrap tabular-nums',
                      kinds[column] === 'number' && 'text-right',
                    )}
                  >
                    <CellText cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="px-3 py-4 text-ink-faint">{t('empty')}</p>}
      </section>
      {pages > 1 && <Pager name={name} page={page} size={size} total={rows.length} onTurn={turn} />}
    </>
  );
}

'use client';

import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';

/** Leads through the pages of a table, and says which rows are there. Pages count from 0. */
export function Pager({
  name,
  page,
  size,
  total,
  onTurn,
}: {
  name: string;
  page: number;
  size: number;
  total: number;
  onTurn: (page: number) => void;
}) {
  const t = useTranslations('widgets.table');
  const locale = useLocale();
  const last = Math.ceil(total / size) - 1;
  const number = (value: number) => value.toLocaleString(locale);
  const ways = [
    { to: 0, label: t('first'), Icon: ChevronFirst },
    { to: page - 1, label: t('previous'), Icon: ChevronLeft },
    { to: page + 1, label: t('next'), Icon: ChevronRight },
    { to: last, label: t('last'), Icon: ChevronLast },
  ];
  return (
    <nav
      aria-label={t('pages', { name })}
      className="flex flex-wrap items-center justify-end gap-x-3 border-t border-line px-2 py-1 text-xs text-ink-soft"
    >
      <p role="status" className="tabular-nums">
        {t('range', {
          from: number(page * size + 1),
          to: number(Math.min(total, (page + 1) * size)),
          total: number(total),
        })}
      </p>
      <div className="flex">
        {ways.map(({ to, label, Icon }) => {
          const there = to < 0 || to > last || to === page;
          return (
            <IconButton
              key={label}
              label={label}
              // Disabled for real it would lose the focus at the last page.
              aria-disabled={there}
              className="aria-disabled:cursor-default aria-disabled:opacity-45"
              onClick={() => !there && onTurn(to)}
            >
              <Icon aria-hidden="true" />
            </IconButton>
          );
        })}
      </div>
    </nav>
  );
}

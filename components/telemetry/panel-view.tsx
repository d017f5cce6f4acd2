'use client';

import { useTranslations } from 'next-intl';
import { memo, useId, useRef, useState } from 'react';
import { CsvTools } from '@/components/widgets/csv-tools';
import { TableToggle } from '@/components/widgets/table-toggle';
import { toCsv } from '@/components/widgets/to-csv';
import { type FailureFilter, hasFigures, type Panel, placeColumn, stepSpan } from './panel';
import { panelCells } from './panel-cells';
import { PanelDrawing } from './panel-drawing';
import { PanelTable } from './panel-table';
import type { Span } from './time-choice';
import { useFigureFormat } from './use-figure-format';
import { useNames } from './use-names';

/** A chart with its title, which its reader also sees as a table and takes along as CSV. */
export const PanelView = memo(function PanelView({
  panel,
  onSelect,
  onFailures,
}: {
  panel: Panel;
  /** Narrows the time. */
  onSelect: (span: Span) => void;
  /** Leads to failures, those of a step where the panel has steps. */
  onFailures: (filter: FailureFilter, span: Span | null) => void;
}) {
  const t = useTranslations('telemetry');
  const format = useFigureFormat();
  const names = useNames();
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const { id, fact } = panel;
  const title = t(`panels.${id}.title`);
  const empty = !hasFigures(panel);
  const csv = () => {
    const { headers, rows } = panelCells(panel, t(placeColumn(panel)), names.name);
    return toCsv(headers, rows);
  };
  const follow = (place: number) => {
    const filter = panel.failuresAt?.(place);
    if (filter) onFailures(filter, stepSpan(panel, place));
  };
  const select = (first: number, last: number) => {
    const span = stepSpan(panel, first, last);
    if (span) onSelect(span);
  };
  return (
    <article
      aria-labelledby={titleId}
      className="flex min-w-0 flex-col overflow-hidden rounded-lg border border-line bg-raised pb-3 shadow-card"
    >
      <header className="flex min-h-11 items-start gap-2 px-3.5 pt-2 pb-1">
        <div className="min-w-0 flex-1">
          <h3 id={titleId} className="text-sm font-semibold">
            {title}
          </h3>
          <p className="text-xs text-ink-faint">
            {t(`panels.${id}.text`)}
            {fact && ` · ${t(`facts.${fact.key}`, { value: format(fact.value, fact.unit) })}`}
          </p>
        </div>
        {!empty && (
          <div className="flex shrink-0 items-center gap-0.5">
            <TableToggle asTable={asTable} onToggle={() => setAsTable(!asTable)} />
            <CsvTools name={title} csv={csv} />
          </div>
        )}
      </header>
      {empty && (
        <p className="flex h-52 items-center justify-center px-6 text-center text-sm text-ink-faint">
          {t(id === 'cost' ? 'noPrices' : 'nothingHere')}
        </p>
      )}
      {!empty && asTable && <PanelTable panel={panel} title={title} onFollow={follow} />}
      {!empty && !asTable && (
        <PanelDrawing
          panel={panel}
          name={t('chartName', { title })}
          box={box}
          onPick={follow}
          onSelect={select}
        />
      )}
    </article>
  );
});

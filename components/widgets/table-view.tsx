'use client';

import { useTranslations } from 'next-intl';
import { CsvTools } from './csv-tools';
import { DataTable } from './data-table';
import { toCsv } from './to-csv';
import { useSortedRows } from './use-sorted-rows';
import type { ViewProps } from './view-props';
import { WidgetFrame } from './widget-frame';

/** A table that its reader sorts, pages through and takes along as CSV. */
export function TableView({ widget }: ViewProps<'table'>) {
  const t = useTranslations('widgets.types');
  const { caption, headers, rows, sort } = widget;
  const sorted = useSortedRows(headers, rows, sort);
  const name = caption ?? t('table');
  return (
    <WidgetFrame
      widget={widget}
      title={caption}
      tools={<CsvTools name={name} csv={() => toCsv(headers, sorted.rows)} />}
    >
      <DataTable name={name} headers={headers} sorted={sorted} />
    </WidgetFrame>
  );
}

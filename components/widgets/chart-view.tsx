'use client';

import { ImageDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, useMemo, useRef, useState } from 'react';
import { toast } from 'sonner';
import { saveFile } from '@/components/frontend-tools/save-file';
import { IconButton } from '@/components/ui/icon-button';
import { chartTable } from './chart-data';
import { ChartDrawing, chartLegend } from './chart-drawing';
import { chartPicture } from './chart-picture';
import { CsvTools } from './csv-tools';
import { DataTable } from './data-table';
import { fileName } from './file-name';
import { TableToggle } from './table-toggle';
import { toCsv } from './to-csv';
import { useSortedRows } from './use-sorted-rows';
import type { ViewProps } from './view-props';
import { WidgetFrame } from './widget-frame';

/** A chart, which its reader also sees as a table and takes along as a picture or as CSV. */
export const ChartView = memo(function ChartView({ widget }: ViewProps<'chart'>) {
  const t = useTranslations('widgets.chart');
  const box = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const { title } = widget;
  const { headers, rows } = useMemo(() => chartTable(widget, t('label')), [widget, t]);
  const save = async () => {
    const svg = box.current?.querySelector('svg');
    if (!svg) return;
    try {
      const picture = await chartPicture(svg, title, chartLegend(widget, t('other')));
      saveFile(fileName(title, 'png'), 'image/png', picture);
    } catch {
      toast.error(t('pictureFailed'));
    }
  };
  return (
    <WidgetFrame
      widget={widget}
      title={title}
      tools={
        <>
          <TableToggle asTable={asTable} onToggle={() => setAsTable(!asTable)} />
          {!asTable && (
            <IconButton size="sm" label={t('picture')} onClick={() => void save()}>
              <ImageDown aria-hidden="true" />
            </IconButton>
          )}
          <CsvTools name={title} csv={() => toCsv(headers, rows)} />
        </>
      }
    >
      {asTable ? (
        <ChartTable name={title} headers={headers} rows={rows} />
      ) : (
        <ChartDrawing chart={widget} box={box} />
      )}
    </WidgetFrame>
  );
});

function ChartTable({ name, headers, rows }: { name: string } & ReturnType<typeof chartTable>) {
  return <DataTable name={name} headers={headers} sorted={useSortedRows(headers, rows)} />;
}

'use client';

import { ChartColumn, Table2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';

/** Shows a chart as its table, and back. */
export function TableToggle({ asTable, onToggle }: { asTable: boolean; onToggle: () => void }) {
  const t = useTranslations('widgets.chart');
  return (
    <IconButton size="sm" label={t(asTable ? 'asChart' : 'asTable')} onClick={onToggle}>
      {asTable ? <ChartColumn aria-hidden="true" /> : <Table2 aria-hidden="true" />}
    </IconButton>
  );
}

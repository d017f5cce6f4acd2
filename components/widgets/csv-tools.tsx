'use client';

import { Check, Copy, Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { saveFile } from '@/components/frontend-tools/save-file';
import { IconButton } from '@/components/ui/icon-button';
import { useCopy } from '@/hooks/use-copy';
import { fileName } from './file-name';

/** Without it Excel takes UTF-8 for the encoding of the machine. */
const BYTE_ORDER_MARK = '\ufeff';

/** Copies and downloads data as CSV. @param csv makes it, once somebody asks */
export function CsvTools({ name, csv }: { name: string; csv: () => string }) {
  const t = useTranslations('widgets.csv');
  const { copied, copy } = useCopy(csv, t('copyFailed'));
  const save = () =>
    saveFile(fileName(name, 'csv'), 'text/csv;charset=utf-8', BYTE_ORDER_MARK + csv());
  return (
    <>
      <IconButton size="sm" label={copied ? t('copied') : t('copy')} onClick={() => void copy()}>
        {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      </IconButton>
      <IconButton size="sm" label={t('download')} onClick={save}>
        <Download aria-hidden="true" />
      </IconButton>
    </>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { ScrollBox } from '@/components/ui/scroll-box';
import { type Panel, placeColumn, placeCount } from './panel';
import { useFigureFormat } from './use-figure-format';
import { useNames } from './use-names';
import { useTimeFormat } from './use-time-format';

const CELL = 'border-b border-line px-3 py-1.5 text-right tabular-nums whitespace-nowrap';
const HEADER = 'sticky top-0 bg-sunken px-3 py-1.5 font-semibold whitespace-nowrap';

/** A panel as a table, the newest step first; its rows lead to their failures. */
export function PanelTable({
  panel,
  title,
  onFollow,
}: {
  panel: Panel;
  title: string;
  onFollow: (place: number) => void;
}) {
  const t = useTranslations('telemetry');
  const format = useFigureFormat();
  const names = useNames();
  const time = useTimeFormat();
  const { places, series, failuresAt } = panel;
  const order = Array.from({ length: placeCount(panel) }, (_, place) => place);
  if (places.kind === 'time') order.reverse();
  const labelOf = (place: number) => {
    if (places.kind === 'time') return time.step(places.starts[place] ?? 0, places.stepMs);
    const name = places.names[place];
    return name ? names.name(name) : '';
  };
  return (
    <ScrollBox
      label={t('tableArea', { title })}
      className="relative h-60 overflow-auto text-[0.8125rem]"
    >
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${HEADER} text-left`}>
              {t(placeColumn(panel))}
            </th>
            {series.map((one) => (
              <th key={one.key} scope="col" className={`${HEADER} text-right`}>
                {names.name(one)}
              </th>
            ))}
            {failuresAt && (
              <th scope="col" className={`${HEADER} text-right`}>
                {t('failures.title')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {order.map((place) => (
            <tr key={place} className="hover:bg-hover">
              <th
                scope="row"
                className="border-b border-line px-3 py-1.5 text-left font-normal whitespace-nowrap"
              >
                {labelOf(place)}
              </th>
              {series.map((one) => {
                const value = one.values[place];
                return (
                  <td key={one.key} className={CELL}>
                    {value === null || value === undefined ? '–' : format(value, one.unit)}
                  </td>
                );
              })}
              {failuresAt && (
                <td className={CELL}>
                  {failuresAt(place) ? (
                    <button
                      type="button"
                      aria-label={t('showFailuresOf', { place: labelOf(place) })}
                      className="font-medium text-accent-strong underline underline-offset-2"
                      onClick={() => onFollow(place)}
                    >
                      {t('showFailures')}
                    </button>
                  ) : (
                    '–'
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

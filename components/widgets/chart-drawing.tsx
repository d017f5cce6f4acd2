'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type RefObject, useId, useMemo } from 'react';
import { tunables } from '@/lib/tunables';
import { type Chart, chartPoints, chartSlices, isDrawable } from './chart-data';
import { ChartLegend, type LegendEntry } from './chart-legend';
import { PieDrawing, sliceLook } from './pie-chart';
import { SeriesChart } from './series-chart';
import { seriesLook } from './series-look';
import { useWidth } from './use-width';

/** The rings of a pie, one for each series. */
export function chartRings(chart: Chart, rest: string) {
  return chart.series.map(({ name }, index) => ({ name, slices: chartSlices(chart, index, rest) }));
}

/** What the colours of a chart stand for. */
export function chartLegend(chart: Chart, rest: string): LegendEntry[] {
  if (chart.kind !== 'pie') {
    return chart.series.map(({ name }, index) => ({
      key: String(index),
      name,
      look: seriesLook(index),
    }));
  }
  const rings = chartRings(chart, rest).map(({ slices }) => slices);
  const longest = rings.reduce((one, other) => (other.length > one.length ? other : one), []);
  return longest.map((slice, index) => ({
    key: String(slice.place),
    name: slice.name,
    look: sliceLook(slice, index),
  }));
}

/** A chart as lines, bars or a pie, as wide as there is room. */
export function ChartDrawing({
  chart,
  box,
}: {
  chart: Chart;
  /** Holds the drawing. */
  box: RefObject<HTMLDivElement | null>;
}) {
  const t = useTranslations('widgets.chart');
  const locale = useLocale();
  const width = useWidth(box);
  const summaryId = useId();
  const name = t('name', { kind: t(`kind.${chart.kind}`), title: chart.title });
  const isPie = chart.kind === 'pie';
  const points = useMemo(
    () => (isPie || width === 0 ? [] : chartPoints(chart, width)),
    [chart, isPie, width],
  );
  const rest = t('other');
  const rings = useMemo(() => (isPie ? chartRings(chart, rest) : []), [chart, isPie, rest]);
  const legend = useMemo(() => chartLegend(chart, rest), [chart, rest]);
  const total = chart.labels.length;
  if (!isDrawable(chart)) return <p className="px-3.5 pb-3.5 text-ink-soft">{t('nothing')}</p>;
  return (
    <figure aria-label={name} aria-describedby={summaryId} className="flex flex-col gap-2 pb-3">
      <p id={summaryId} className="sr-only">
        {t('summary', { series: chart.series.length, points: total })}
      </p>
      <div ref={box} className="mx-2" style={{ minHeight: tunables.widgets.chartHeight }}>
        {width > 0 &&
          (isPie ? (
            <PieDrawing rings={rings} width={width} name={name} />
          ) : (
            <SeriesChart chart={chart} points={points} width={width} name={name} />
          ))}
      </div>
      {(isPie || legend.length > 1) && (
        <ChartLegend entries={legend} lines={chart.kind === 'line'} />
      )}
      {rings.length > 1 && (
        <p className="px-3.5 text-center text-xs text-ink-faint">
          {t('rings', {
            names: new Intl.ListFormat(locale).format(rings.map((ring) => ring.name)),
          })}
        </p>
      )}
      {!isPie && points.length > 0 && points.length < total && (
        <p className="px-3.5 text-center text-xs text-ink-faint">
          {t('thinned', {
            shown: points.length.toLocaleString(locale),
            total: total.toLocaleString(locale),
          })}
        </p>
      )}
    </figure>
  );
}

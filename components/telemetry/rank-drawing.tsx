'use client';

import { useId, useMemo } from 'react';
import { Bar, BarChart, LabelList, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartTooltip } from '@/components/widgets/chart-tooltip';
import type { DrawingProps } from './drawing-props';
import { drawnRows, drawnSeries } from './drawn-series';
import { placeCount } from './panel';
import { SeriesTexture } from './series-textures';
import { useDrag } from './use-drag';
import { useFigureFormat } from './use-figure-format';
import { useNames } from './use-names';

const MARGIN = { top: 2, right: 64, bottom: 2, left: 2 };
const TICK = { fill: 'var(--ink-soft)', fontSize: 12 };
const NAME_CHARS = 18;

const cut = (text: string) =>
  text.length > NAME_CHARS ? `${text.slice(0, NAME_CHARS - 1)}…` : text;

/** A bar for each name, the longest on top. */
export default function RankDrawing({ panel, name, width, height, onPick }: DrawingProps) {
  const id = useId();
  const format = useFigureFormat();
  const names = useNames();
  const { handlers } = useDrag(onPick, () => {});
  const series = useMemo(() => drawnSeries(panel), [panel]);
  const rows = useMemo(() => drawnRows(series, placeCount(panel)), [series, panel]);
  const { places } = panel;
  if (places.kind !== 'names') return null;
  const nameAt = (place: unknown) => {
    const found = places.names[Number(place)];
    return found ? names.name(found) : '';
  };
  const sumAt = (place: number) =>
    series.reduce((sum, { values }) => sum + (values[place] ?? 0), 0);
  const colors = new Map(series.map(({ key, look }) => [key, look.color]));
  return (
    <BarChart
      aria-label={name}
      layout="vertical"
      width={width}
      height={height}
      data={rows}
      margin={MARGIN}
      {...handlers}
    >
      <defs>
        {series.map((one) => (
          <SeriesTexture key={one.field} id={`${id}-${one.field}`} look={one.look} />
        ))}
      </defs>
      <XAxis type="number" hide />
      <YAxis
        type="category"
        dataKey="place"
        width="auto"
        tick={TICK}
        tickLine={false}
        stroke="var(--line-strong)"
        interval={0}
        tickFormatter={(place) => cut(nameAt(place))}
      />
      <Tooltip
        cursor={{ fill: 'var(--hover)' }}
        isAnimationActive={false}
        content={({ active, label }) =>
          active && (
            <ChartTooltip
              title={nameAt(label)}
              rows={panel.series.flatMap((one) => {
                const value = one.values[Number(label)];
                if (value === null || value === undefined) return [];
                const color = colors.get(one.key) ?? 'transparent';
                return [
                  { key: one.key, color, name: names.name(one), value: format(value, one.unit) },
                ];
              })}
            />
          )
        }
      />
      {series.map((one, index) => (
        <Bar
          key={one.field}
          dataKey={one.field}
          name={names.name(one)}
          stackId="all"
          fill={`url(#${id}-${one.field})`}
          maxBarSize={20}
          isAnimationActive={false}
        >
          {index === series.length - 1 && (
            <LabelList
              dataKey="place"
              position="right"
              fill="var(--ink-soft)"
              fontSize={12}
              formatter={(place) => format(sumAt(Number(place)), one.unit, true)}
            />
          )}
        </Bar>
      ))}
    </BarChart>
  );
}

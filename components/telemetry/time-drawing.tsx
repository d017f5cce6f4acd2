'use client';

import { useId, useMemo } from 'react';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { ChartTooltip } from '@/components/widgets/chart-tooltip';
import type { DrawingProps } from './drawing-props';
import { type DrawnSeries, drawnRows, drawnSeries, type Row } from './drawn-series';
import { placeCount } from './panel';
import { SeriesTexture } from './series-textures';
import { useDrag } from './use-drag';
import { useFigureFormat } from './use-figure-format';
import { useNames } from './use-names';
import { useTimeFormat } from './use-time-format';

const MARGIN = { top: 10, right: 14, bottom: 2, left: 2 };
const TICK = { fill: 'var(--ink-soft)', fontSize: 12 };
/** With more points their dots would run into each other. */
const DOTTED_POINTS = 40;

/** Bars on top of each other, and lines, over the steps of a time. */
export default function TimeDrawing({
  panel,
  name,
  width,
  height,
  onPick,
  onSelect,
}: DrawingProps) {
  const id = useId();
  const format = useFigureFormat();
  const time = useTimeFormat();
  const names = useNames();
  const drag = useDrag(onPick, onSelect);
  const series = useMemo(() => drawnSeries(panel), [panel]);
  const rows = useMemo(() => drawnRows(series, placeCount(panel)), [series, panel]);
  const { places } = panel;
  if (places.kind !== 'time') return null;
  const { starts, stepMs } = places;
  const unit = series[0]?.unit ?? 'count';
  const startOf = (place: unknown) => starts[Number(place)] ?? 0;
  const paint = (one: DrawnSeries) => `${id}-${one.field}`;
  return (
    <ComposedChart
      aria-label={name}
      width={width}
      height={height}
      data={rows}
      margin={MARGIN}
      barCategoryGap={starts.length > 60 ? 1 : '12%'}
      {...drag.handlers}
    >
      <defs>
        {series.map((one) => (
          <SeriesTexture key={one.field} id={paint(one)} look={one.look} />
        ))}
      </defs>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="place"
        tick={TICK}
        tickLine={false}
        stroke="var(--line-strong)"
        minTickGap={18}
        interval="equidistantPreserveStart"
        tickFormatter={(place) => time.tick(startOf(place), stepMs, starts.length * stepMs)}
      />
      <YAxis
        width="auto"
        tick={TICK}
        tickLine={false}
        axisLine={false}
        allowDecimals={unit !== 'count'}
        tickFormatter={(value) => format(value, unit, true)}
      />
      <Tooltip
        cursor={{ fill: 'var(--hover)', stroke: 'var(--line-strong)' }}
        isAnimationActive={false}
        content={({ active, label }) =>
          active && (
            <ChartTooltip
              title={time.step(startOf(label), stepMs)}
              rows={tooltipRows(series, rows[Number(label)]).map(({ one, value }) => ({
                key: one.field,
                color: one.look.color,
                name: names.name(one),
                value: format(value, one.unit),
              }))}
            />
          )
        }
      />
      {series.map((one) =>
        one.mark === 'bar' ? (
          <Bar
            key={one.field}
            dataKey={one.field}
            name={names.name(one)}
            stackId="all"
            fill={`url(#${paint(one)})`}
            maxBarSize={48}
            isAnimationActive={false}
          />
        ) : (
          <Line
            key={one.field}
            dataKey={one.field}
            name={names.name(one)}
            type="linear"
            stroke={one.look.color}
            strokeWidth={2}
            strokeDasharray={one.look.dash}
            isAnimationActive={false}
            activeDot={{ r: 4 }}
            dot={({ key, cx, cy, index }) =>
              Number.isFinite(cy) && (rows.length <= DOTTED_POINTS || isAlone(rows, one, index)) ? (
                <circle key={key} cx={cx} cy={cy} r={2.5} fill={one.look.color} />
              ) : (
                <g key={key} />
              )
            }
          />
        ),
      )}
      {drag.selected && (
        <ReferenceArea
          x1={drag.selected[0]}
          x2={drag.selected[1]}
          fill="var(--accent)"
          fillOpacity={0.18}
          stroke="var(--accent)"
        />
      )}
    </ComposedChart>
  );
}

function tooltipRows(series: readonly DrawnSeries[], row: Row | undefined) {
  return series.flatMap((one) => {
    const value = row?.[one.field];
    return value === null || value === undefined || (value === 0 && one.mark === 'bar')
      ? []
      : [{ one, value }];
  });
}

/** Whether a point has no neighbour to draw a line to. */
const isAlone = (rows: readonly Row[], { field }: DrawnSeries, at: number) =>
  rows[at - 1]?.[field] == null && rows[at + 1]?.[field] == null;

'use client';

import { useLocale } from 'next-intl';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { tunables } from '@/lib/tunables';
import { type Chart, type Point, tickPlaces } from './chart-data';
import { ChartTooltip } from './chart-tooltip';
import { seriesLook } from './series-look';
import { formatNumber } from './table-cell';

const MARGIN = { top: 10, right: 16, bottom: 4, left: 4 };
const TICK = { fill: 'var(--ink-soft)', fontSize: 12 };
const LABEL = { fill: 'var(--ink-soft)', fontSize: 12 };
/** Pixels that a label needs below its point. */
const TICK_WIDTH = 56;
const LABEL_CHARS = 14;
const TITLE_CHARS = 48;
/** With more points their dots would run into each other. */
const DOTTED_POINTS = 40;

const cut = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** Lines or bars over labels. */
export function SeriesChart({
  chart,
  points,
  width,
  name,
}: {
  chart: Chart;
  points: Point[];
  width: number;
  name: string;
}) {
  const locale = useLocale();
  const { kind, labels, series, axes } = chart;
  const height = tunables.widgets.chartHeight;
  const labelOf = (place: unknown) => labels[Number(place)] ?? '';
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2 });
  const most = Math.max(2, Math.floor((width - TICK_WIDTH) / TICK_WIDTH));
  const isLine = kind === 'line';
  const shared = {
    'aria-label': name,
    width,
    height: axes?.x ? height + 20 : height,
    data: points,
    margin: axes?.x ? { ...MARGIN, bottom: 20 } : MARGIN,
  };
  const inside = (
    <>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="place"
        {...(isLine
          ? {
              type: 'number' as const,
              domain: labels.length > 1 ? [0, labels.length - 1] : [-1, 1],
              ticks: tickPlaces(labels.length, most),
              padding: { left: 12, right: 12 },
            }
          : { type: 'category' as const, interval: 'equidistantPreserveStart' as const })}
        tick={TICK}
        tickLine={false}
        stroke="var(--line-strong)"
        minTickGap={8}
        tickFormatter={(place) => cut(labelOf(place), LABEL_CHARS)}
        label={
          axes?.x && {
            ...LABEL,
            value: cut(axes.x, TITLE_CHARS),
            position: 'insideBottom',
            offset: -14,
          }
        }
      />
      <YAxis
        width="auto"
        tick={TICK}
        tickLine={false}
        axisLine={false}
        tickFormatter={(value) => compact.format(value)}
        label={
          axes?.y && {
            ...LABEL,
            value: cut(axes.y, TITLE_CHARS),
            angle: -90,
            position: 'insideLeft',
            style: { textAnchor: 'middle' },
          }
        }
      />
      <ReferenceLine y={0} stroke="var(--line-strong)" />
      <Tooltip
        cursor={{ fill: 'var(--hover)', stroke: 'var(--line-strong)' }}
        isAnimationActive={false}
        content={({ active, label, payload }) =>
          active && (
            <ChartTooltip
              title={labelOf(label)}
              rows={(payload ?? []).flatMap(({ dataKey, value, name: of }) => {
                if (typeof value !== 'number') return [];
                const index = Number(String(dataKey).slice(1));
                const { color } = seriesLook(index);
                return [
                  {
                    key: String(dataKey),
                    color,
                    name: String(of),
                    value: formatNumber(value, locale),
                  },
                ];
              })}
            />
          )
        }
      />
    </>
  );
  if (isLine) {
    return (
      <LineChart {...shared}>
        {inside}
        {series.map((one, index) => {
          const { color, dash } = seriesLook(index);
          const isAlone = aloneIn(points, index);
          return (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: a series is its place; names may be alike
              key={index}
              dataKey={`s${index}`}
              name={one.name}
              type="linear"
              stroke={color}
              strokeWidth={2}
              strokeDasharray={dash}
              isAnimationActive={false}
              activeDot={{ r: 4 }}
              dot={({ key, cx, cy, index: at }) =>
                Number.isFinite(cy) && (points.length <= DOTTED_POINTS || isAlone(at)) ? (
                  <circle key={key} cx={cx} cy={cy} r={2.5} fill={color} />
                ) : (
                  <g key={key} />
                )
              }
            />
          );
        })}
      </LineChart>
    );
  }
  return (
    <BarChart {...shared} barGap={1} barCategoryGap="18%">
      {inside}
      {series.map((one, index) => {
        const { color, soft } = seriesLook(index);
        return (
          <Bar
            // biome-ignore lint/suspicious/noArrayIndexKey: a series is its place; names may be alike
            key={index}
            dataKey={`s${index}`}
            name={one.name}
            fill={color}
            fillOpacity={soft ? 0.35 : 1}
            stroke={soft ? color : undefined}
            maxBarSize={56}
            isAnimationActive={false}
          />
        );
      })}
    </BarChart>
  );
}

/** Whether a point has no neighbour to draw a line to. */
const aloneIn = (points: readonly Point[], index: number) => (at: number) =>
  points[at]?.[`s${index}`] != null &&
  points[at - 1]?.[`s${index}`] == null &&
  points[at + 1]?.[`s${index}`] == null;

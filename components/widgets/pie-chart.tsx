'use client';

import { useLocale } from 'next-intl';
import { Pie, PieChart, Tooltip } from 'recharts';
import { tunables } from '@/lib/tunables';
import type { Slice } from './chart-data';
import { ChartTooltip } from './chart-tooltip';
import { REST_LOOK, type SeriesLook, seriesLook } from './series-look';
import { formatNumber } from './table-cell';

const EDGE = 8;
/** Of the radius; what is left free in the middle of rings. */
const HOLE = 0.3;

/** The looks of slices: a colour each, a quiet one for the rest. */
export const sliceLook = ({ place }: Slice, index: number): SeriesLook =>
  place === null ? REST_LOOK : seriesLook(index);

/** A pie, or a ring for each of several series. */
export function PieDrawing({
  rings,
  width,
  name,
}: {
  rings: readonly { name: string; slices: Slice[] }[];
  width: number;
  name: string;
}) {
  const locale = useLocale();
  const height = tunables.widgets.chartHeight;
  const radius = Math.min(width, height) / 2 - EDGE;
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const several = rings.length > 1;
  const hole = several ? radius * HOLE : 0;
  const thickness = (radius - hole) / rings.length;
  return (
    <PieChart aria-label={name} width={width} height={height}>
      {rings.map(({ slices }, index) => (
        <Pie
          // biome-ignore lint/suspicious/noArrayIndexKey: a ring is its place; names may be alike
          key={index}
          data={slices.map((slice, at) => ({
            ...slice,
            ring: index,
            fill: sliceLook(slice, at).color,
          }))}
          dataKey="value"
          nameKey="name"
          innerRadius={hole + index * thickness + (several ? 1 : 0)}
          outerRadius={hole + (index + 1) * thickness}
          startAngle={90}
          endAngle={-270}
          stroke="var(--raised)"
          strokeWidth={1.5}
          rootTabIndex={-1}
          isAnimationActive={false}
        />
      ))}
      <Tooltip
        isAnimationActive={false}
        content={({ active, payload }) => {
          const slice = payload?.[0]?.payload as (Slice & { ring: number }) | undefined;
          if (!active || !slice) return null;
          const { name: ring, slices = [] } = rings[slice.ring] ?? {};
          const total = slices.reduce((sum, { value }) => sum + value, 0);
          const at = slices.findIndex(({ place }) => place === slice.place);
          const value = `${formatNumber(slice.value, locale)} (${share.format(slice.value / total)})`;
          const { color } = sliceLook(slice, at);
          return (
            <ChartTooltip
              title={several ? ring : undefined}
              rows={[{ key: slice.name, color, name: slice.name, value }]}
            />
          );
        }}
      />
    </PieChart>
  );
}

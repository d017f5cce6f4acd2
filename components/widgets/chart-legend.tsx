import { LineSample } from './line-sample';
import type { SeriesLook } from './series-look';

export type LegendEntry = { key: string; name: string; look: SeriesLook };

/** Which look stands for what; lines are shown as lines. */
export function ChartLegend({
  entries,
  lines,
}: {
  entries: readonly LegendEntry[];
  lines: boolean;
}) {
  return (
    <ul className="flex max-h-32 flex-wrap justify-center gap-x-4 gap-y-1 overflow-y-auto px-3.5 text-xs text-ink-soft">
      {entries.map(({ key, name, look }) => (
        <li key={key} className="flex min-w-0 items-center gap-1.5">
          {lines ? (
            <LineSample color={look.color} dash={look.dash} />
          ) : (
            <svg aria-hidden="true" width={12} height={12} className="shrink-0">
              <rect
                x={1}
                y={1}
                width={10}
                height={10}
                rx={2}
                fill={look.color}
                fillOpacity={look.soft ? 0.35 : 1}
                stroke={look.color}
              />
            </svg>
          )}
          <span dir="auto" className="min-w-0 break-words">
            {name}
          </span>
        </li>
      ))}
    </ul>
  );
}

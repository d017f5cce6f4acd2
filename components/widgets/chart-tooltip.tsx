import type { ReactNode } from 'react';

export type TooltipRow = { key: string; color: string; name: string; value: string };

/** What stands under the pointer, or where the arrow keys have led. */
export function ChartTooltip({ title, rows }: { title?: ReactNode; rows: readonly TooltipRow[] }) {
  return (
    <div className="max-w-60 rounded-md border border-line bg-raised px-2.5 py-1.5 text-xs text-ink shadow-popup">
      {title && <p className="mb-0.5 font-semibold break-words">{title}</p>}
      {rows.map(({ key, color, name, value }) => (
        <p key={key} className="flex items-baseline gap-1.5">
          <span
            aria-hidden="true"
            className="size-2 shrink-0 rounded-xs"
            style={{ background: color }}
          />
          <span className="min-w-0 flex-1 break-words">{name}</span>
          <span className="pl-2 font-medium tabular-nums">{value}</span>
        </p>
      ))}
    </div>
  );
}

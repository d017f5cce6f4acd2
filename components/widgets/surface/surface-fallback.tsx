'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatToolData } from '@/components/tools/tool-data';
import { widgetTunables } from '@/lib/widget-tunables';

const { previewChars } = widgetTunables.surfaces;

/** Stands for a surface that cannot be drawn: what is wrong with it, and what it says. */
export function SurfaceFallback({
  problems,
  operations,
}: {
  problems: readonly string[];
  operations: readonly unknown[];
}) {
  const t = useTranslations('surfaces');
  const [open, setOpen] = useState(false);
  return (
    <div
      data-surface-fallback=""
      className="min-w-0 rounded-lg border border-line bg-surface p-4 text-sm shadow-card"
    >
      <p className="flex items-center gap-2 font-medium">
        <TriangleAlert aria-hidden="true" className="size-4 shrink-0 text-warn" />
        {t('fallback.title')}
      </p>
      {problems.length > 0 && (
        <ul className="mt-2 list-disc space-y-0.5 pl-6 text-ink-soft">
          {problems.map((problem) => (
            // Written for the model, in English.
            <li key={problem} lang="en" className="wrap-anywhere">
              {problem}
            </li>
          ))}
        </ul>
      )}
      <details className="mt-2" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="min-h-6 w-fit rounded-sm text-ink-soft hover:text-ink">
          {t('fallback.show')}
        </summary>
        {open && (
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
            tabIndex={0}
            className="scroll-area mt-2 max-h-64 rounded-md bg-sunken p-3 font-mono text-xs whitespace-pre-wrap wrap-anywhere"
          >
            {preview(operations) ?? t('fallback.unreadable')}
          </pre>
        )}
      </details>
    </div>
  );
}

/** The beginning of the messages; nothing if they are too deep to be written out. */
function preview(operations: readonly unknown[]): string | undefined {
  try {
    const text = formatToolData(operations);
    return text.length > previewChars ? `${text.slice(0, previewChars)}…` : text;
  } catch {
    return undefined;
  }
}

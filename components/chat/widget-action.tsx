'use client';

import { MousePointerClick } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { WidgetAction } from '@/lib/widgets/schema';

/** What the user did on a widget, in place of the words by which the assistant was told of it. */
export function WidgetActionCard({ action: { action, title, values } }: { action: WidgetAction }) {
  const t = useTranslations('chat.widgets');
  const filled = Object.entries(values).filter(([, value]) => value !== null && value !== '');
  const shown = (value: unknown) => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    return Array.isArray(value) ? value.join(', ') : String(value);
  };
  return (
    <div
      data-testid="widget-action"
      className="max-w-[85%] rounded-2xl bg-sunken px-4 py-2.5 text-sm"
    >
      <p className="flex items-center gap-2 font-medium">
        <MousePointerClick aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
        {title || action}
      </p>
      {filled.length > 0 && (
        <dl className="mt-1.5 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-[0.8125rem]">
          {filled.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-faint">{name}</dt>
              <dd className="break-words whitespace-pre-wrap">{shown(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

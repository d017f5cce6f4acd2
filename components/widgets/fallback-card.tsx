'use client';

import { Check, Copy, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { maskSecrets } from '@/components/tools/mask-secrets';
import { Button } from '@/components/ui/button';
import { useCopy } from '@/hooks/use-copy';
import { tunables } from '@/lib/tunables';
import { WIDGET_TYPES } from '@/lib/widgets/schema';
import { widgetJson } from './widget-json';

/** A property that is not right; the words are the schema's. */
export type WidgetIssue = { path: readonly PropertyKey[]; message: string };

/** Stands where a widget cannot be drawn: what is wrong with it, and what the agent sent. */
export function FallbackCard({
  widget,
  issues,
}: {
  widget: unknown;
  /** None where the widget is right and drawing it failed. */
  issues: readonly WidgetIssue[];
}) {
  const t = useTranslations('widgets.fallback');
  const [open, setOpen] = useState(false);
  const type = typeOf(widget);
  const unknown = type !== null && !WIDGET_TYPES.some((known) => known === type);
  return (
    <article
      aria-label={t('title')}
      data-testid="widget-fallback"
      className="my-2 rounded-lg border border-dashed border-line-strong bg-sunken p-3.5 text-sm text-ink-soft"
    >
      <p className="flex items-start gap-2 font-medium text-ink">
        <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warn" />
        {t('title')}
      </p>
      <p className="mt-1 break-words">
        {(unknown && t('unknownType', { type })) ||
          (issues.length > 0 ? t('invalid', { count: issues.length }) : t('failed'))}
      </p>
      <details className="mt-2" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="w-fit min-h-6 rounded-sm hover:text-ink">{t('details')}</summary>
        {open && <Sent widget={widget} issues={unknown ? [] : issues} />}
      </details>
    </article>
  );
}

function Sent({ widget, issues }: { widget: unknown; issues: readonly WidgetIssue[] }) {
  const t = useTranslations('widgets.fallback');
  const json = useMemo(() => widgetJson(widget), [widget]);
  const { copied, copy } = useCopy(json ?? '', t('copyFailed'));
  const { shownIssues, shownJsonChars } = tunables.widgets;
  const shown = json && json.length > shownJsonChars ? `${json.slice(0, shownJsonChars)}…` : json;
  return (
    <div className="mt-2 flex flex-col gap-2">
      {issues.length > 0 && (
        <ul lang="en" className="list-disc pl-5 text-xs">
          {issues.slice(0, shownIssues).map(({ path, message }) => (
            <li key={`${path.join('.')} ${message}`} className="break-words">
              {path.length > 0 && <code className="text-ink">{path.join('.')}: </code>}
              {maskSecrets(message)}
            </li>
          ))}
        </ul>
      )}
      {shown === null ? (
        <p>{t('tooDeep')}</p>
      ) : (
        <>
          <section
            aria-label={t('json')}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
            tabIndex={0}
            className="max-h-72 overflow-auto rounded-md bg-surface p-2 font-mono text-xs break-words whitespace-pre-wrap text-ink"
          >
            {shown}
          </section>
          <Button size="sm" className="w-fit" onClick={() => void copy()}>
            {copied ? (
              <Check aria-hidden="true" className="size-3.5" />
            ) : (
              <Copy aria-hidden="true" className="size-3.5" />
            )}
            {copied ? t('copied') : t('copy')}
          </Button>
        </>
      )}
    </div>
  );
}

function typeOf(widget: unknown): string | null {
  const type = (widget as { type?: unknown } | null | undefined)?.type;
  return typeof type === 'string' ? type.slice(0, 60) : null;
}

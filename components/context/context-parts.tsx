'use client';

import { ChevronRight } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ContextShares } from './context-shares';

type Part = ContextShares['parts'][number];

/** The parts of what the model reads: each with its size, what was cut, and how it begins. */
export function ContextParts({ parts }: { parts: readonly Part[] }) {
  return (
    <ul className="-mx-1 flex flex-col gap-0.5 px-1">
      {parts.map((part) => (
        <li key={part.name}>
          <ContextPartRow part={part} />
        </li>
      ))}
    </ul>
  );
}

function ContextPartRow({ part }: { part: Part }) {
  const { preview } = part;
  if (!preview) {
    return (
      <div className="py-1 pl-5">
        <PartLine part={part} />
      </div>
    );
  }
  return (
    <details className="group">
      <summary className="flex list-none items-start gap-1 rounded-md py-1 hover:bg-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="mt-0.5 size-4 shrink-0 text-ink-faint transition-transform group-open:rotate-90"
        />
        <PartLine part={part} />
      </summary>
      <pre className="mt-0.5 mb-1 ml-5 rounded-md bg-sunken p-2 font-mono text-xs break-words whitespace-pre-wrap text-ink-soft">
        {preview}
      </pre>
    </details>
  );
}

function PartLine({ part: { name, tokens, share, cut } }: { part: Part }) {
  const t = useTranslations('context');
  const format = useFormatter();
  return (
    <span className="block min-w-0 flex-1">
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 font-medium text-ink">{t(`part.${name}`)}</span>
        <span className="shrink-0 text-xs tabular-nums">
          {t('tokens', { tokens })}
          <span className="sr-only">
            {', '}
            {format.number(share, { style: 'percent', maximumFractionDigits: 0 })}
          </span>
        </span>
      </span>
      <span aria-hidden="true" className="mt-1 block h-1 overflow-hidden rounded-full bg-pressed">
        <span
          className="block h-full min-w-0.5 rounded-full bg-accent"
          style={{ width: `${share * 100}%` }}
        />
      </span>
      {cut && (
        <span className="mt-0.5 block text-xs text-warn">
          {t(`cut.${cut.unit}`, { omitted: cut.omitted, of: cut.of })}
        </span>
      )}
    </span>
  );
}

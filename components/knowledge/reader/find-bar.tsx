'use client';

import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { tunables } from '@/lib/tunables';

/** @param current index of the match that is shown, -1 for none */
export function FindBar({
  query,
  onQuery,
  count,
  current,
  onStep,
  onClose,
}: {
  query: string;
  onQuery: (query: string) => void;
  count: number;
  current: number;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}) {
  const t = useTranslations('reader.find');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <search className="flex items-center gap-1 border-b border-line bg-sunken/60 px-3 py-1.5">
      <input
        ref={input}
        type="search"
        value={query}
        aria-label={t('label')}
        placeholder={t('label')}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            onStep(event.shiftKey ? -1 : 1);
          }
          if (event.key === 'Escape') {
            event.stopPropagation();
            onClose();
          }
        }}
        className="h-8 min-w-0 flex-1 rounded-md border border-line-strong/70 bg-surface px-2.5 text-sm placeholder:text-ink-faint [&::-webkit-search-cancel-button]:hidden"
      />
      <span role="status" className="min-w-20 px-1 text-right text-xs text-ink-soft tabular-nums">
        {query.trim() === ''
          ? ''
          : count === 0
            ? t('none')
            : t(count < tunables.browser.maxMatches ? 'count' : 'countMany', {
                current: current + 1,
                count,
              })}
      </span>
      <IconButton size="sm" label={t('previous')} disabled={count === 0} onClick={() => onStep(-1)}>
        <ChevronUp aria-hidden="true" />
      </IconButton>
      <IconButton size="sm" label={t('next')} disabled={count === 0} onClick={() => onStep(1)}>
        <ChevronDown aria-hidden="true" />
      </IconButton>
      <IconButton size="sm" label={t('close')} onClick={onClose}>
        <X aria-hidden="true" />
      </IconButton>
    </search>
  );
}

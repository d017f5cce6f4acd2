'use client';

import { BookText, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import type { SummaryContent } from '@/lib/memory/schema';

/** Says where the assistant goes on with a summary in place of earlier turns, and opens what it says. */
export function SummaryMarker({
  summary: { turns, tokens, pinned },
  text,
  originPath,
  onShow,
}: {
  summary: SummaryContent;
  /** The summary's text as it is to be shown. */
  text: ReactNode;
  /** Address of the conversation that is summarised, when it is not this one. */
  originPath?: string;
  /** Goes to the turns that the summary stands for. */
  onShow: (from: HTMLElement) => void;
}) {
  const t = useTranslations('summary');
  return (
    <details
      data-testid="summary-marker"
      className="group my-2 rounded-lg border border-dashed border-line text-[0.8125rem] text-ink-soft open:border-solid"
    >
      <summary className="flex list-none items-center gap-2 rounded-lg px-2.5 py-1.5 hover:bg-hover [&::-webkit-details-marker]:hidden">
        <BookText aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
        <span className="min-w-0 flex-1">{t('turns', { turns })}</span>
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 transition-transform group-open:rotate-90"
        />
      </summary>
      <div className="flex flex-col gap-2.5 border-t border-line p-2.5">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section aria-label={t('text')} tabIndex={0} className="scroll-area max-h-72">
          {text}
        </section>
        {pinned.length > 0 && (
          <div>
            <p className="font-medium text-ink">{t('pinned')}</p>
            <ul className="mt-0.5 list-disc pl-5">
              {pinned.map((fact) => (
                <li key={fact} className="break-words">
                  {fact}
                </li>
              ))}
            </ul>
          </div>
        )}
        <p className="text-xs text-ink-faint">
          {t(originPath ? 'readableThere' : 'readable', { tokens })}
        </p>
        {originPath ? (
          <Link href={originPath} className={cn(buttonClass('secondary', 'sm'), 'self-start')}>
            {t('showOrigin')}
          </Link>
        ) : (
          <Button size="sm" className="self-start" onClick={(event) => onShow(event.currentTarget)}>
            {t('show')}
          </Button>
        )}
      </div>
    </details>
  );
}

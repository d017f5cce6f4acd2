'use client';

import { Check, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { HighlightedText } from '@/components/ui/highlighted-text';
import { ScrollBox } from '@/components/ui/scroll-box';
import { ValidationBadge } from '@/components/ui/validation-badge';
import { onPlainClick } from '@/hooks/plain-click';
import { useReader } from '@/hooks/use-reader';
import type { GoldenPlace } from '@/lib/golden-cases/schema';
import type { ExplainedPassage } from '@/lib/knowledge/schema';
import { markOf } from './marks';
import { ScoreParts } from './score-parts';
import { ScoreTable } from './score-table';

/** A passage that was found, with its scores, and the buttons to say whether it is right. */
export function ResultItem({
  rank,
  passage,
  fused,
  places,
  onMark,
}: {
  rank: number;
  passage: ExplainedPassage;
  fused: boolean;
  places: readonly GoldenPlace[];
  /** @param selected what is selected of the passage's text */
  onMark: (right: boolean | null, selected: string) => void;
}) {
  const t = useTranslations('retrievalBench');
  const { open, hrefFor } = useReader();
  const text = useRef<HTMLParagraphElement>(null);
  const { documentId, documentTitle, headings, start, end, validation } = passage;
  const mark = markOf(passage, places);
  const toggle = (right: boolean) =>
    onMark(mark === right ? null : right, selectedIn(text.current));
  return (
    <li
      data-mark={mark === null ? undefined : mark ? 'right' : 'wrong'}
      className="rounded-xl border border-line bg-surface p-4 shadow-card data-[mark=right]:border-good data-[mark=wrong]:border-bad"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <h2 className="text-sm font-semibold break-words">
            <span className="text-ink-faint tabular-nums">{rank}.</span>{' '}
            <a
              href={hrefFor(documentId, { start, end })}
              title={t('openPassage')}
              className="underline-offset-2 hover:underline"
              onClick={onPlainClick(() => open(documentId, { start, end }))}
            >
              {documentTitle}
            </a>{' '}
            <ValidationBadge validation={validation} />
          </h2>
          {headings.length > 0 && (
            <p className="text-xs break-words text-ink-faint">{headings.join(' › ')}</p>
          )}
        </div>
        <div className="flex gap-1.5">
          <Button
            size="sm"
            aria-pressed={mark === true}
            aria-label={t('markRight', { rank })}
            className="aria-pressed:border-good aria-pressed:bg-good-soft aria-pressed:text-good"
            onClick={() => toggle(true)}
          >
            <Check aria-hidden="true" className="size-3.5" />
            {t('right')}
          </Button>
          <Button
            size="sm"
            aria-pressed={mark === false}
            aria-label={t('markWrong', { rank })}
            className="aria-pressed:border-bad aria-pressed:bg-bad-soft aria-pressed:text-bad"
            onClick={() => toggle(false)}
          >
            <X aria-hidden="true" className="size-3.5" />
            {t('wrong')}
          </Button>
        </div>
      </div>
      <ScoreParts passage={passage} fused={fused} />
      <ScrollBox label={documentTitle} className="mt-2 max-h-40">
        <p ref={text} className="text-sm break-words whitespace-pre-line text-ink-soft">
          <HighlightedText text={passage.text} highlights={passage.highlights} />
        </p>
      </ScrollBox>
      <ScoreTable chunks={passage.chunks} fused={fused} />
    </li>
  );
}

/** What the reader has selected of an element's text. */
function selectedIn(element: HTMLElement | null): string {
  const selection = window.getSelection();
  if (!element || !selection?.anchorNode || !selection.focusNode) return '';
  const inside = element.contains(selection.anchorNode) && element.contains(selection.focusNode);
  return inside ? selection.toString() : '';
}

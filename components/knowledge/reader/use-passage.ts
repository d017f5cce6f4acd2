'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useCallback, useEffect, useEffectEvent, useState } from 'react';
import { announce } from '@/components/ui/announce';
import type { TextRange } from '@/hooks/reader-location';
import { useReaderOpenings } from '@/hooks/use-reader';
import type { DocumentDetail } from '@/lib/knowledge/schema';
import type { DocumentView } from './use-document-text.ts';

/**
 * The cited passage: brought into view, focused and announced when it is opened, and found again
 * when the reader has gone elsewhere in the text.
 */
export function usePassage(
  document: DocumentDetail,
  range: TextRange | null,
  view: DocumentView,
  title: RefObject<HTMLElement | null>,
) {
  const t = useTranslations('reader');
  const [away, setAway] = useState(false);
  const missing = range !== null && range.start >= document.text.length;
  const start = missing ? null : (range?.start ?? null);
  const end = range?.end ?? 0;

  const show = useCallback(() => {
    if (start === null) return;
    view.reveal(start, 'passage')?.focus({ preventScroll: true });
  }, [start, view.reveal]);

  const arrive = useEffectEvent(() => {
    if (start === null) {
      title.current?.focus({ preventScroll: true });
      return;
    }
    show();
    const page = document.pages.find((one) => one.start <= start && start < one.end)?.page;
    announce(
      page === undefined
        ? t('passageOpened', { title: document.title })
        : t('passageOpenedOnPage', { title: document.title, page }),
    );
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another passage is another arrival
  useEffect(() => {
    const frame = requestAnimationFrame(() => arrive());
    return () => cancelAnimationFrame(frame);
  }, [document.id, start, end]);
  useReaderOpenings((location) => {
    const same = location.range?.start === start && location.range?.end === end;
    if (location.documentId === document.id && same) requestAnimationFrame(() => arrive());
  });

  useEffect(() => {
    const scroller = view.scroller.current;
    if (start === null || !scroller) return setAway(false);
    const check = () => {
      const mark = scroller.querySelector('[data-highlight="passage"]');
      const window = scroller.getBoundingClientRect();
      const box = mark?.getBoundingClientRect();
      setAway(box === undefined || box.bottom < window.top || box.top > window.bottom);
    };
    scroller.addEventListener('scroll', check, { passive: true });
    return () => scroller.removeEventListener('scroll', check);
  }, [start, view.scroller]);

  return {
    range: start === null ? null : { start, end },
    missing,
    away,
    show,
  };
}

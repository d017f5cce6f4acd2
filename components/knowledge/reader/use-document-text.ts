'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DocumentDetail } from '@/lib/knowledge/schema';
import { tunables } from '@/lib/tunables';
import { cutDocument } from './cut-pieces.ts';
import { layOutPieces, pieceAt } from './piece-layout.ts';
import { headingSlug } from './safe-link.ts';
import { elementAt, holdInView } from './scroll-to-offset.ts';

/** Pieces that are drawn at once: the first screens of any document, all of a short one. */
const DRAWN_AT_ONCE = 4;
/** Where a place that was gone to stands in the window: near the top, a little above it visible. */
const PLACE = 0.08;
const PASSAGE_PLACE = 0.25;

export type DocumentView = ReturnType<typeof useDocumentText>;

/** A document's text cut into pieces, and the ways to get to places in it. */
export function useDocumentText(document: DocumentDetail, scroller: RefObject<HTMLElement | null>) {
  const t = useTranslations('reader');
  const { text, kind, pages } = document;
  const cut = useMemo(
    () => cutDocument({ text, kind, pages }, tunables.browser.readerPieceChars),
    [text, kind, pages],
  );
  const layout = useMemo(() => layOutPieces(text, cut.pieces), [text, cut.pieces]);
  const [wanted, setWanted] = useState<ReadonlySet<number>>(
    () => new Set(Array.from({ length: DRAWN_AT_ONCE }, (_, index) => index)),
  );
  const [currentHeading, setCurrentHeading] = useState<number | null>(null);
  const hasHeadings = cut.headings.length > 0;
  const outline = useMemo(
    () =>
      hasHeadings
        ? cut.headings.filter(({ title, level }) => title && level <= 4)
        : cut.pieces
            .filter(({ page }) => page !== null)
            .map(({ page, start }) => ({ start, level: 1, title: t('page', { page: page ?? 0 }) })),
    [cut, hasHeadings, t],
  );

  /** Draws the piece around `offset` and finds the element that shows it. */
  const reveal = useCallback(
    (offset: number, highlight: string | null) => {
      const index = pieceAt(cut.pieces, offset);
      flushSync(() => setWanted((before) => new Set([...before, index])));
      const piece = scroller.current?.querySelector(`[data-piece="${index}"]`);
      if (!piece || !scroller.current) return null;
      const element = elementAt(piece, offset, highlight) ?? (piece as HTMLElement);
      holdInView(scroller.current, element, highlight ? PASSAGE_PLACE : PLACE);
      return element;
    },
    [cut.pieces, scroller],
  );
  const goTo = useCallback((offset: number) => void reveal(offset, null), [reveal]);
  const goToHeading = useCallback(
    (slug: string) => {
      const heading = cut.headings.find(({ title }) => headingSlug(title) === slug);
      if (heading) goTo(heading.start);
    },
    [cut.headings, goTo],
  );

  const frame = useRef(0);
  /** Offset of the text at the top of the window, and what follows from it. */
  const onScroll = useCallback(() => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      const offset = scroller.current ? topOffset(scroller.current) : 0;
      setCurrentHeading(outline.findLast(({ start }) => start <= offset)?.start ?? null);
    });
  }, [outline, scroller]);

  return {
    pieces: cut.pieces,
    definitions: cut.definitions,
    layout,
    wanted,
    outline,
    hasHeadings,
    currentHeading,
    reveal,
    goTo,
    goToHeading,
    onScroll,
    /** Where in the text the reader is. */
    position: useCallback(() => (scroller.current ? topOffset(scroller.current) : 0), [scroller]),
    scroller,
  };
}

function topOffset(scroller: HTMLElement): number {
  const { top, height } = scroller.getBoundingClientRect();
  const edge = top + height * PLACE + 4;
  let offset = 0;
  for (const piece of scroller.querySelectorAll('[data-piece]')) {
    const box = piece.getBoundingClientRect();
    if (box.top > edge) break;
    if (box.bottom < edge) continue;
    for (const block of piece.querySelectorAll<HTMLElement>('[data-offset]')) {
      if (block.getBoundingClientRect().top > edge) break;
      offset = Number(block.dataset.offset);
    }
  }
  return offset;
}

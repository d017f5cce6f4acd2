'use client';

import { useCallback, useDeferredValue, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { TextRange } from '@/hooks/reader-location';
import type { Piece } from './cut-pieces.ts';
import { findMatches, matchFrom } from './find-matches.ts';
import { type Highlight, rangesWithin } from './highlights.ts';
import type { DocumentView } from './use-document-text.ts';

/** Searching the text of the open document. */
export function useDocumentFind(text: string, view: Pick<DocumentView, 'reveal' | 'position'>) {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState(-1);
  const searched = useDeferredValue(open ? query : '');
  const matches = useMemo(() => findMatches(text, searched), [text, searched]);

  const show = useEffectEvent((index: number) => {
    setCurrent(index);
    const match = matches[index];
    if (match) requestAnimationFrame(() => view.reveal(match.start, 'current'));
  });
  useEffect(() => {
    show(searched ? matchFrom(matches, view.position()) : -1);
  }, [matches, searched, view.position]);
  const step = (by: 1 | -1) => {
    if (matches.length === 0) return;
    const index = (current + by + matches.length) % matches.length;
    setCurrent(index);
    const match = matches[index];
    if (match) requestAnimationFrame(() => view.reveal(match.start, 'current'));
  };

  const highlightsOf = useCallback(
    (piece: Piece, passage: TextRange | null): Highlight[] => {
      const shown = matches[current];
      const highlights: Highlight[] = rangesWithin(matches, piece.start, piece.end).map(
        (match) => ({
          ...match,
          kind: match === shown ? 'current' : 'match',
        }),
      );
      if (passage && passage.start < piece.end && passage.end > piece.start) {
        highlights.push({ ...passage, kind: 'passage' });
      }
      return highlights;
    },
    [matches, current],
  );

  return {
    open,
    show: () => setOpen(true),
    close: () => setOpen(false),
    query,
    setQuery,
    matches,
    current,
    step,
    highlightsOf,
  };
}

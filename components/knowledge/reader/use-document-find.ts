'use client';

import { useCallback, useDeferredValue, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { TextRange } from '@/hooks/reader-location';
import type { DocumentDetail } from '@/lib/knowledge/schema';
import { tunables } from '@/lib/tunables';
import { isMarked, type Piece } from './cut-pieces.ts';
import { findMatches, matchFrom } from './find-matches.ts';
import { type Highlight, rangesWithin } from './highlights.ts';
import type { DocumentView } from './use-document-text.ts';
import { visibleText } from './visible-text.ts';

/** Searching the text of the open document. */
export function useDocumentFind(
  document: Pick<DocumentDetail, 'text' | 'kind'>,
  view: Pick<DocumentView, 'pieces' | 'reveal' | 'position'>,
) {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState(-1);
  const searched = useDeferredValue(open ? query : '');
  const { text, kind } = document;
  const { pieces } = view;

  const visible = useMemo(() => {
    const affordable = text.length <= tunables.browser.findVisibleChars;
    if (!open || !isMarked(kind) || !affordable) return null;
    const sources = pieces.map(({ start, end }) => ({ source: text.slice(start, end), start }));
    return visibleText(sources, kind === 'markdown');
  }, [open, kind, text, pieces]);
  const matches = useMemo(() => {
    const limit = tunables.browser.maxMatches;
    if (!visible) return findMatches(text, searched, limit);
    return findMatches(visible.text, searched, limit).map(visible.toSource);
  }, [visible, text, searched]);

  const show = (index: number) => {
    setCurrent(index);
    const match = matches[index];
    if (match) requestAnimationFrame(() => view.reveal(match.start, 'current'));
  };
  const showNearest = useEffectEvent(() => {
    show(searched ? matchFrom(matches, view.position()) : -1);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer to a search is shown
  useEffect(() => showNearest(), [matches]);

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
    toggle: () => setOpen(!open),
    close: () => setOpen(false),
    query,
    setQuery,
    matches,
    current,
    step: (by: 1 | -1) => {
      if (matches.length > 0) show((current + by + matches.length) % matches.length);
    },
    highlightsOf,
  };
}

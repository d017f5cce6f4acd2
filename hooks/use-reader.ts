'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useEffectEvent, useMemo } from 'react';
import {
  type ReaderLocation,
  readLocation,
  type TextRange,
  writeLocation,
} from '@/hooks/reader-location';

/**
 * The document that stands open, kept in the address. Opening and closing change the query alone,
 * without a request to the server, so the chat beside it never remounts.
 */
export function useReader(): {
  location: ReaderLocation | null;
  open: (documentId: string, range?: TextRange | null) => void;
  close: () => void;
  /** Address that opens the document, for links that can be copied or opened in a tab. */
  hrefFor: (documentId: string, range?: TextRange | null) => string;
} {
  const search = useSearchParams();
  const text = search.toString();
  const location = useMemo(() => readLocation(new URLSearchParams(text)), [text]);
  const hrefFor = useCallback(
    (documentId: string, range: TextRange | null = null) =>
      writeLocation(new URLSearchParams(text), { documentId, range }),
    [text],
  );
  const open = useCallback((documentId: string, range: TextRange | null = null) => {
    navigate({ documentId, range });
  }, []);
  const close = useCallback(() => navigate(null), []);
  return { location, open, close, hrefFor };
}

type OpeningListener = (location: ReaderLocation) => void;
const openings = new Set<OpeningListener>();

/**
 * Hears every opening, also of the place that is open already: whoever follows the same citation
 * twice wants to be taken there twice, though the address does not change.
 */
export function useReaderOpenings(onOpening: OpeningListener): void {
  const listener = useEffectEvent(onOpening);
  useEffect(() => {
    const hear: OpeningListener = (location) => listener(location);
    openings.add(hear);
    return () => {
      openings.delete(hear);
    };
  }, []);
}

function navigate(location: ReaderLocation | null): void {
  const { pathname, search } = window.location;
  const next = writeLocation(new URLSearchParams(search), location);
  if (next !== search) window.history.pushState(null, '', pathname + next);
  if (location) for (const listener of [...openings]) listener(location);
}

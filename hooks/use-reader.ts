'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
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

function navigate(location: ReaderLocation | null): void {
  const { pathname, search } = window.location;
  window.history.pushState(
    null,
    '',
    pathname + writeLocation(new URLSearchParams(search), location),
  );
}

'use client';

import { useCallback, useEffect, useRef } from 'react';
import { useReader, useReaderOpenings } from '@/hooks/use-reader';

/**
 * Closes the reader and gives the focus back to what opened it: the citation, or the document's
 * link in the list that stands in the reader's place again.
 */
export function useCloseReader(documentId: string): () => void {
  const { close } = useReader();
  const opener = useRef<Element | null>(null);
  const remember = () => {
    if (document.activeElement !== document.body) opener.current = document.activeElement;
  };
  useEffect(remember, []);
  useReaderOpenings(remember);
  return useCallback(() => {
    close();
    requestAnimationFrame(() => {
      const link = [...document.querySelectorAll<HTMLElement>('main a[href*="doc="]')].find(
        (element) =>
          new URL((element as HTMLAnchorElement).href).searchParams.get('doc') === documentId,
      );
      const { current } = opener;
      if (current instanceof HTMLElement && current.isConnected) current.focus();
      else (link ?? document.querySelector('main'))?.focus();
    });
  }, [close, documentId]);
}

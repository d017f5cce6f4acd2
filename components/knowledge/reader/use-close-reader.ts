'use client';

import { useCallback, useEffect, useRef } from 'react';
import { useReader, useReaderOpenings } from '@/hooks/use-reader';

/** The list needs a moment to stand in the reader's place again. */
const FRAMES_TO_RETURN = 30;

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
    const { current } = opener;
    let frames = 0;
    const giveBack = () => {
      frames += 1;
      const main = document.querySelector('main');
      const outside = current?.isConnected && !main?.contains(current) ? current : null;
      const target = outside ?? linkTo(documentId);
      if (!target && frames < FRAMES_TO_RETURN) requestAnimationFrame(giveBack);
      else ((target as HTMLElement | null) ?? main)?.focus();
    };
    requestAnimationFrame(giveBack);
  }, [close, documentId]);
}

function linkTo(documentId: string): HTMLAnchorElement | undefined {
  const links = document.querySelectorAll<HTMLAnchorElement>('main tbody a[href*="doc="]');
  return [...links].find((link) => new URL(link.href).searchParams.get('doc') === documentId);
}

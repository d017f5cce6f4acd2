'use client';

import { useEffect } from 'react';

/** Puts what is open before the page's own title, as long as it is open. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    const own = document.title;
    const shown = own === '' ? title : `${title} · ${own}`;
    document.title = shown;
    return () => {
      // The page that comes may have put its own title there; where there was none, none is left over.
      if (document.title !== shown) return;
      if (own === '') document.querySelector('title')?.remove();
      else document.title = own;
    };
  }, [title]);
}

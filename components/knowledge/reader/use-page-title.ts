'use client';

import { useEffect } from 'react';

/** Puts what is open before the page's own title, as long as it is open. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    const own = document.title;
    document.title = `${title} · ${own}`;
    return () => {
      document.title = own;
    };
  }, [title]);
}

'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Width from which the frame has room for the navigation as a column (`@3xl`, 48rem). */
const COLUMN_REM = 48;

/** Whether the frame shows the navigation as a column. */
export function isWideFrame(frame: HTMLElement | null): boolean {
  return (frame?.clientWidth ?? 0) >= columnPixels();
}

function columnPixels(): number {
  return COLUMN_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/**
 * The navigation as a drawer on small frames: takes the focus while it is open, gives it back, and
 * closes on Escape or when the frame grows wide enough to show it as a column.
 */
export function useDrawer(
  frame: RefObject<HTMLElement | null>,
  drawer: RefObject<HTMLElement | null>,
): { open: boolean; show: () => void; hide: () => void } {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLElement | null>(null);
  const show = useCallback(() => {
    opener.current = document.activeElement as HTMLElement | null;
    setOpen(true);
  }, []);
  const hide = useCallback(() => setOpen(false), []);

  useEffect(() => {
    if (!open) return;
    const first = drawer.current?.querySelector<HTMLElement>('button, a');
    first?.focus();
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(false);
    };
    const size = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width >= columnPixels()) setOpen(false);
    });
    document.addEventListener('keydown', key);
    if (frame.current) size.observe(frame.current);
    return () => {
      document.removeEventListener('keydown', key);
      size.disconnect();
      const { current } = opener;
      requestAnimationFrame(() => current?.focus());
    };
  }, [open, frame, drawer]);

  return { open, show, hide };
}

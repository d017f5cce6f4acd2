'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether an element is at least `rem` wide, zoom of text included; known before it is painted. */
export function useMinWidth(element: RefObject<Element | null>, rem: number): boolean {
  const [wide, setWide] = useState(false);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => {
      const pixels = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setWide(current.getBoundingClientRect().width >= rem * pixels);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, rem]);
  return wide;
}

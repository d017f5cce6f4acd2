'use client';

import { useEffect, useState } from 'react';
import { findPlace } from './tour-steps';

export type Place = { element: HTMLElement; rect: DOMRect };

/** Where a step points to, kept right while the page moves: things open, load and scroll meanwhile. */
export function usePlace(places: readonly string[]): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      const element = findPlace(places);
      const rect = element?.getBoundingClientRect();
      setPlace((before) => {
        if (!element || !rect) return null;
        return before && before.element === element && sameRect(before.rect, rect)
          ? before
          : { element, rect };
      });
      frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [places]);
  return place;
}

const sameRect = (a: DOMRect, b: DOMRect) =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

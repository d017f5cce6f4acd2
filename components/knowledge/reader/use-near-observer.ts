'use client';

import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** How far outside the window counts as near: about two screens, so that scrolling finds text. */
const MARGIN = '1800px 0px';

/** One observer for many elements: calls back once each when one comes near the window of `root`. */
export function useNearObserver(
  root: RefObject<Element | null>,
): (element: Element, onNear: () => void) => () => void {
  const observer = useRef<IntersectionObserver | null>(null);
  const callbacks = useRef(new Map<Element, () => void>());
  useEffect(
    () => () => {
      observer.current?.disconnect();
      observer.current = null;
    },
    [],
  );
  return useCallback(
    (element: Element, onNear: () => void) => {
      observer.current ??= new IntersectionObserver(
        (entries) => {
          for (const { isIntersecting, target } of entries) {
            if (isIntersecting) callbacks.current.get(target)?.();
          }
        },
        { root: root.current, rootMargin: MARGIN },
      );
      callbacks.current.set(element, onNear);
      observer.current.observe(element);
      return () => {
        callbacks.current.delete(element);
        observer.current?.unobserve(element);
      };
    },
    [root],
  );
}

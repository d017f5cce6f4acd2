'use client';

import { useCallback, useEffect, useRef } from 'react';

/**
 * Begins a read and ends the one before it, so that an older answer never replaces a newer one; the
 * last ends with the component.
 * @returns a function that gives each read its signal
 */
export function useLatestRead(): () => AbortSignal {
  const reading = useRef<AbortController | null>(null);
  useEffect(() => () => reading.current?.abort(), []);
  return useCallback(() => {
    reading.current?.abort();
    reading.current = new AbortController();
    return reading.current.signal;
  }, []);
}

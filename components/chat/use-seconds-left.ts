'use client';

import { useEffect, useState } from 'react';
import { type ChatError, secondsToWait } from './chat-error';

const TICK_MS = 250;

/** Seconds until what was refused may be tried again, counted down; null where nothing tells. */
export function useSecondsLeft(error: ChatError | null): number | null {
  const told = error && secondsToWait(error);
  const [passed, setPassed] = useState<{ of: ChatError | null; seconds: number } | null>(null);
  useEffect(() => {
    if (told === null) return;
    const began = Date.now();
    const timer = setInterval(() => {
      const seconds = Math.floor((Date.now() - began) / 1_000);
      setPassed({ of: error, seconds });
      if (seconds >= told) clearInterval(timer);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [error, told]);
  if (told === null) return null;
  return Math.max(0, told - (passed?.of === error ? passed.seconds : 0));
}

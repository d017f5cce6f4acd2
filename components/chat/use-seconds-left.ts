'use client';

import { useEffect, useState } from 'react';
import { isWaitMessage } from '@/lib/rate-limits/schema';
import type { ChatError } from './chat-error';

const TICK_MS = 250;

/** Seconds until what was refused may be tried again, counted down; null where nothing tells. */
export function useSecondsLeft(error: ChatError | null): number | null {
  const told = error?.retryAfterSeconds ?? null;
  const limited = error !== null && told !== null && isWaitMessage(error.message);
  const [passed, setPassed] = useState<{ of: ChatError | null; seconds: number } | null>(null);
  useEffect(() => {
    if (!limited) return;
    const began = Date.now();
    const timer = setInterval(() => {
      const seconds = Math.floor((Date.now() - began) / 1_000);
      setPassed({ of: error, seconds });
      if (seconds >= told) clearInterval(timer);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [error, limited, told]);
  if (!limited) return told;
  return Math.max(0, told - (passed?.of === error ? passed.seconds : 0));
}

'use client';

import { useEffect } from 'react';
import { setTrackSink } from '@/hooks/track';
import { tunables } from '@/lib/tunables';

/** Sends what people do in the app, once the page has nothing more important to do. */
export function SendTelemetry(): null {
  useEffect(() => {
    let leave = () => {};
    let gone = false;
    const start = async () => {
      const { TelemetrySender } = await import('@/hooks/telemetry-sender');
      if (gone) return;
      const sender = new TelemetrySender();
      setTrackSink(sender.add);
      leave = sender.leave;
      window.addEventListener('pagehide', leave);
    };
    // Without it what happened is kept for the next page; measuring breaks nothing.
    const timer = setTimeout(() => void start().catch(() => undefined), tunables.telemetry.startMs);
    return () => {
      gone = true;
      clearTimeout(timer);
      window.removeEventListener('pagehide', leave);
      setTrackSink(null);
      leave();
    };
  }, []);
  return null;
}

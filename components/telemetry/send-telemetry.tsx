'use client';

import { useEffect } from 'react';
import { setTrackSink } from '@/hooks/track';
import { tunables } from '@/lib/tunables';

/** Sends what people do in the app, once the page has nothing more important to do. */
export function SendTelemetry(): null {
  useEffect(() => {
    let leave = () => {};
    let gone = false;
    const onHide = () => {
      if (document.hidden) leave();
    };
    const start = async () => {
      const { TelemetrySender } = await import('@/hooks/telemetry-sender');
      if (gone) return;
      const sender = new TelemetrySender();
      setTrackSink(sender.add);
      leave = sender.leave;
      // A phone that puts the page away may never tell that it has gone.
      document.addEventListener('visibilitychange', onHide);
      window.addEventListener('pagehide', leave);
    };
    // Without it what happened is kept for the next page; measuring breaks nothing.
    const timer = setTimeout(() => void start().catch(() => undefined), tunables.telemetry.startMs);
    return () => {
      gone = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', leave);
      setTrackSink(null);
      leave();
    };
  }, []);
  return null;
}

'use client';

import { lazy, Suspense, useState } from 'react';
import { usePreferences } from '@/hooks/use-preferences';
import { useCommand } from '@/hooks/use-shortcuts';

const Tour = lazy(() => import('./tour'));

/** Starts the tour, whose code is fetched then. */
export function TourHost() {
  const [running, setRunning] = useState(false);
  const { setPreference } = usePreferences();
  useCommand('tour', () => {
    setPreference('tourSeen', true);
    setRunning(true);
  });
  if (!running) return null;
  return (
    <Suspense>
      <Tour onEnd={() => setRunning(false)} />
    </Suspense>
  );
}

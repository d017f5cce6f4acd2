'use client';

import { useEffect, useState } from 'react';
import { onAnnouncement } from '@/components/ui/announce';

/** Reads announcements out to those who do not see them. Stands once, in the root layout. */
export function Announcer() {
  const [spoken, setSpoken] = useState({ text: '', turn: 0 });
  useEffect(
    () => onAnnouncement((text) => setSpoken(({ turn }) => ({ text, turn: turn + 1 }))),
    [],
  );
  return (
    <div role="status" aria-live="polite" className="sr-only">
      <span key={spoken.turn}>{spoken.text}</span>
    </div>
  );
}

'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { nextDraft, threadIdOf } from './thread-address';

/** The thread of the address; on a page without one, an id for a chat that is about to begin. */
export function useThreadId(): string {
  const addressed = threadIdOf(usePathname(), useSearchParams());
  const [draft, setDraft] = useState(() => ({ id: crypto.randomUUID(), taken: false }));
  const current = nextDraft(draft, addressed, () => crypto.randomUUID());
  if (current !== draft) setDraft(current);
  return addressed ?? current.id;
}

'use client';

import { createStore, setEntry, useStore } from '@/hooks/store';

type Offer = { state: 'offered' | 'undoing' | 'undone'; undo: () => void | Promise<void> };

const offers = createStore<ReadonlyMap<string, Offer>>(new Map());

/** Says how what was done under `key` can be undone; for as long as the page is open. */
export function offerUndo(key: string, undo: Offer['undo']): void {
  setEntry(offers, key, { state: 'offered', undo });
}

/**
 * Whether something can be undone, or was; and the way to do it, which works once. It throws what
 * went wrong, and can then be tried again.
 */
export function useUndo(key: string): { state: Offer['state'] | null; undo: () => Promise<void> } {
  const offer = useStore(offers, (all) => all.get(key));
  const undo = async () => {
    if (offer?.state !== 'offered') return;
    setEntry(offers, key, { ...offer, state: 'undoing' });
    try {
      await offer.undo();
      setEntry(offers, key, { ...offer, state: 'undone' });
    } catch (error) {
      setEntry(offers, key, offer);
      throw error;
    }
  };
  return { state: offer?.state ?? null, undo };
}

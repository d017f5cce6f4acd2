'use client';

import { useSyncExternalStore } from 'react';

type Offer = { state: 'offered' | 'undoing' | 'undone'; undo: () => void | Promise<void> };

const offers = new Map<string, Offer>();
const watchers = new Set<() => void>();

function set(key: string, offer: Offer): void {
  offers.set(key, offer);
  for (const watcher of [...watchers]) watcher();
}

/** Says how what was done under `key` can be undone; for as long as the page is open. */
export function offerUndo(key: string, undo: Offer['undo']): void {
  set(key, { state: 'offered', undo });
}

/**
 * Whether something can be undone, or was; and the way to do it, which works once. It throws what
 * went wrong, and can then be tried again.
 */
export function useUndo(key: string): { state: Offer['state'] | null; undo: () => Promise<void> } {
  const offer = useSyncExternalStore(
    subscribe,
    () => offers.get(key) ?? null,
    () => null,
  );
  const undo = async () => {
    if (offer?.state !== 'offered') return;
    set(key, { ...offer, state: 'undoing' });
    try {
      await offer.undo();
      set(key, { ...offer, state: 'undone' });
    } catch (error) {
      set(key, offer);
      throw error;
    }
  };
  return { state: offer?.state ?? null, undo };
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

'use client';

import { useSyncExternalStore } from 'react';

type Offer = { state: 'offered' | 'undone'; undo: () => void | Promise<void> };

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

/** Whether something can be undone, or was; and the way to do it, which works once. */
export function useUndo(key: string): { state: Offer['state'] | null; undo: () => void } {
  const offer = useSyncExternalStore(
    subscribe,
    () => offers.get(key) ?? null,
    () => null,
  );
  const undo = () => {
    if (offer?.state !== 'offered') return;
    set(key, { ...offer, state: 'undone' });
    void offer.undo();
  };
  return { state: offer?.state ?? null, undo };
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

'use client';

import { useSyncExternalStore } from 'react';

/** A link that somebody may make, or made; `link` is told nowhere but on this page. */
type Offer = { link: string | null; make: () => Promise<string> };

const offers = new Map<string, Offer>();
const watchers = new Set<() => void>();

function set(key: string, offer: Offer): void {
  offers.set(key, offer);
  for (const watcher of [...watchers]) watcher();
}

/** Says how a link can be made under `key`; for as long as the page is open. */
export function offerLink(key: string, make: Offer['make']): void {
  set(key, { link: null, make });
}

/** Forgets the link that was made; another one can be. */
export function forgetLink(key: string): void {
  const offer = offers.get(key);
  if (offer) set(key, { ...offer, link: null });
}

/** The link made under `key`, or the way to make one, which throws what went wrong. */
export function useLink(key: string): { link: string | null; make: (() => Promise<void>) | null } {
  const offer = useSyncExternalStore(
    subscribe,
    () => offers.get(key) ?? null,
    () => null,
  );
  const make = async () => {
    if (offer) set(key, { ...offer, link: await offer.make() });
  };
  return { link: offer?.link ?? null, make: offer && !offer.link ? make : null };
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

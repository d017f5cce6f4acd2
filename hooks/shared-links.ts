'use client';

import { createStore, setEntry, useStore } from '@/hooks/store';

/** A link that somebody may make, or made; `link` is told nowhere but on this page. */
type Offer = { link: string | null; make: () => Promise<string> };

const offers = createStore<ReadonlyMap<string, Offer>>(new Map());

/** Says how a link can be made under `key`; for as long as the page is open. */
export function offerLink(key: string, make: Offer['make']): void {
  setEntry(offers, key, { link: null, make });
}

/** Forgets the link that was made; another one can be. */
export function forgetLink(key: string): void {
  const offer = offers.get().get(key);
  if (offer) setEntry(offers, key, { ...offer, link: null });
}

/** The link made under `key`, or the way to make one, which throws what went wrong. */
export function useLink(key: string): { link: string | null; make: (() => Promise<void>) | null } {
  const offer = useStore(offers, (all) => all.get(key));
  const make = async () => {
    if (offer) setEntry(offers, key, { ...offer, link: await offer.make() });
  };
  return { link: offer?.link ?? null, make: offer && !offer.link ? make : null };
}

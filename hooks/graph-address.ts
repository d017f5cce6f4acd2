'use client';

import { useSearchParams } from 'next/navigation';

const PARAMETER = 'entity';

/** The query of the graph's page with this entity in focus, other parameters kept. */
export function withEntity(search: string, key: string | null): string {
  const next = new URLSearchParams(search);
  if (key === null) next.delete(PARAMETER);
  else next.set(PARAMETER, key);
  const text = next.toString();
  return text && `?${text}`;
}

/** The entity in focus, kept in the address; choosing another changes the address alone. */
export function useFocusedEntity(): [string | null, (key: string | null) => void] {
  const key = useSearchParams().get(PARAMETER);
  const focus = (next: string | null) => {
    const { pathname, search } = window.location;
    const query = withEntity(search, next);
    if (query !== search) window.history.pushState(null, '', pathname + query);
  };
  return [key, focus];
}

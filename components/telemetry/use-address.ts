'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { startTransition, useCallback, useMemo, useOptimistic } from 'react';
import { readTimeChoice, type TimeChoice, timeParameters } from './time-choice';

export const REFRESH_SECONDS = ['0', '10', '60'] as const;

/** What is looked at stands in the address, so that a link shows the same. */
export function useAddress() {
  const pathname = usePathname();
  // The router follows a little later; what was chosen shows at once, and the next choice adds to it.
  const [query, show] = useOptimistic(useSearchParams().toString());
  const search = useMemo(() => new URLSearchParams(query), [query]);
  const time = useMemo(() => readTimeChoice(new URLSearchParams(query)), [query]);
  const refresh = REFRESH_SECONDS.find((value) => value === search.get('refresh')) ?? '60';
  const change = useCallback(
    (changes: Readonly<Record<string, string | null>>) => {
      const address = withParameters(pathname, query, changes);
      startTransition(() => {
        show(address.slice(pathname.length + 1));
        window.history.pushState(null, '', address);
      });
    },
    [pathname, query, show],
  );
  const setTime = useCallback(
    (choice: TimeChoice) => change({ ...timeParameters(choice), cursor: null }),
    [change],
  );
  return { search, time, refresh, change, setTime };
}

/** An address with other parameters; those that are null leave it. */
export function withParameters(
  pathname: string,
  query: string,
  changes: Readonly<Record<string, string | null>>,
): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next.size > 0 ? `${pathname}?${next}` : pathname;
}

/** What all views of a time share; filters are a view's own. */
export function timeQuery(search: URLSearchParams): string {
  const names = ['range', 'from', 'to', 'refresh'];
  return new URLSearchParams([...search].filter(([name]) => names.includes(name))).toString();
}

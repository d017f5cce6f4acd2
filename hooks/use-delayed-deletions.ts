'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { apiRequest } from './api-request';
import { DelayedDeletions } from './delayed-deletions';

/**
 * Deletions of the entries of a list that can be taken back: an entry goes out of sight at once and
 * is deleted when `settle` says that the time to undo is over, or when the page is left.
 * @param pathOf where an entry is deleted
 * @param onFailed told when that failed; the entry is in sight again
 */
export function useDelayedDeletions(
  pathOf: (id: string) => string,
  onFailed: (error: unknown) => void,
) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef({ pathOf, onFailed });
  latest.current = { pathOf, onFailed };
  const show = useCallback(
    (id: string) => setHidden((before) => new Set([...before].filter((one) => one !== id))),
    [],
  );
  const [deletions] = useState(
    () =>
      new DelayedDeletions((id) => {
        apiRequest(latest.current.pathOf(id), { method: 'DELETE', keepalive: true }).catch(
          (failure) => {
            show(id);
            latest.current.onFailed(failure);
          },
        );
      }),
  );
  useSettleOnLeave(deletions);
  return {
    hidden,
    remove: (id: string) => {
      deletions.schedule(id);
      setHidden((before) => new Set(before).add(id));
    },
    undo: (id: string) => {
      if (deletions.undo(id)) show(id);
    },
    settle: (id: string) => deletions.settle(id),
    settleAll: () => deletions.settleAll(),
  };
}

/** Carries out what waits when the page, or the part of it that calls this, is left. */
export function useSettleOnLeave(deletions: DelayedDeletions): void {
  useEffect(() => {
    const settleAll = () => deletions.settleAll();
    window.addEventListener('pagehide', settleAll);
    return () => {
      window.removeEventListener('pagehide', settleAll);
      settleAll();
    };
  }, [deletions]);
}

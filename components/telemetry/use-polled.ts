'use client';

import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { apiRequest } from '@/hooks/api-request';

export type Polled<Value> = {
  /** Of the newest `key`, or while that is on its way of the one before; null before the first. */
  value: Value | null;
  error: unknown;
  /** Something else than what is shown is on its way. */
  loading: boolean;
  /** When the value came, in ms. */
  updatedAt: number | null;
  reload: () => void;
};

type State<Value> = Omit<Polled<Value>, 'loading' | 'reload'> & { key: string | null };

/**
 * What the server says, asked anew whenever `key` changes and every so often; not while the page is
 * hidden, and at once when it is shown again.
 * @param address is asked each time, because what is looked at may go along with the time
 * @param everyMs null asks once
 */
export function usePolled<Value>(
  key: string,
  address: () => string,
  everyMs: number | null,
): Polled<Value> {
  const [state, setState] = useState<State<Value>>({
    key: null,
    value: null,
    error: null,
    updatedAt: null,
  });
  const [round, setRound] = useState(0);
  const currentAddress = useEffectEvent(address);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let missed = false;
    const ask = async () => {
      try {
        const value = await apiRequest<Value>(currentAddress(), { signal });
        if (!signal.aborted) setState({ key, value, error: null, updatedAt: Date.now() });
      } catch (error) {
        if (signal.aborted) return;
        setState((before) => ({ ...(before.key === key ? before : NOTHING), key, error }));
      }
      if (everyMs !== null && !signal.aborted) timer = setTimeout(askIfSeen, everyMs);
    };
    const askIfSeen = () => {
      missed = document.hidden;
      if (!missed) void ask();
    };
    const onShow = () => {
      if (missed && !document.hidden) askIfSeen();
    };
    document.addEventListener('visibilitychange', onShow);
    void ask();
    return () => {
      abort.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onShow);
    };
  }, [key, everyMs, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  const { key: shown, ...rest } = state;
  return { ...rest, loading: shown !== key, reload };
}

const NOTHING = { value: null, updatedAt: null };

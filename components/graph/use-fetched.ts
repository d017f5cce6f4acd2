'use client';

import { useCallback, useEffect, useEffectEvent, useState } from 'react';

export type Fetched<Value> = {
  /** Of the newest `key`, or while that is on its way of the one before; null before the first. */
  value: Value | null;
  error: unknown;
  loading: boolean;
  reload: () => void;
};

/**
 * What the server says, asked anew whenever `key` changes; null asks for nothing.
 * @param keepWhile shows the value of the key before until the new one is there
 */
export function useFetched<Value>(
  key: string | null,
  fetchValue: (key: string, signal: AbortSignal) => Promise<Value>,
  keepWhile = false,
): Fetched<Value> {
  const [state, setState] = useState<{ key: string | null; value: Value | null; error: unknown }>({
    key: null,
    value: null,
    error: null,
  });
  const [round, setRound] = useState(0);
  const ask = useEffectEvent(fetchValue);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    if (key === null) return;
    const abort = new AbortController();
    ask(key, abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setState({ key, value, error: null });
      },
      (error: unknown) => {
        if (!abort.signal.aborted)
          setState((before) => ({ key, value: before.key === key ? before.value : null, error }));
      },
    );
    return () => abort.abort();
  }, [key, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  const current = state.key === key;
  return {
    value: key !== null && (current || keepWhile) ? state.value : null,
    error: current ? state.error : null,
    loading: key !== null && !current,
    reload,
  };
}

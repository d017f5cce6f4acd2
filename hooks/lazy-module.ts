import { useEffect, useSyncExternalStore } from 'react';
import { createStore } from '@/hooks/store';

/**
 * Code that a page fetches only once something needs it.
 * @returns `use`, a hook that starts the fetch when it is `wanted` and gives null until the code is
 * there, and for as long as it cannot be fetched; `load`, the same outside of React
 */
export function lazyModule<Module>(fetchModule: () => Promise<Module>): {
  use: (wanted: boolean) => Module | null;
  load: () => Promise<void>;
} {
  const loaded = createStore<Module | null>(null);
  let loading: Promise<void> | null = null;
  const load = () => {
    loading ??= fetchModule().then(loaded.set, () => {
      // The network may be back by the time somebody asks again.
      loading = null;
    });
    return loading;
  };
  return {
    load,
    use: function useModule(wanted) {
      const module = useSyncExternalStore(loaded.subscribe, loaded.get, loaded.get);
      useEffect(() => {
        if (wanted && !module) void load();
      }, [wanted, module]);
      return wanted ? module : null;
    },
  };
}

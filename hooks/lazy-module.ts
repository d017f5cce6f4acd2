import { useEffect, useSyncExternalStore } from 'react';

/**
 * Code that a page fetches only once something needs it.
 * @returns `use`, a hook that starts the fetch when it is `wanted` and gives null until the code is
 * there, and for as long as it cannot be fetched; `load`, the same outside of React
 */
export function lazyModule<Module>(fetchModule: () => Promise<Module>): {
  use: (wanted: boolean) => Module | null;
  load: () => Promise<void>;
} {
  let loaded: Module | null = null;
  let loading: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const load = () => {
    loading ??= fetchModule().then(
      (module) => {
        loaded = module;
        for (const notify of listeners) notify();
      },
      () => {
        // The network may be back by the time somebody asks again.
        loading = null;
      },
    );
    return loading;
  };
  const subscribe = (notify: () => void) => {
    listeners.add(notify);
    return () => listeners.delete(notify);
  };
  const read = () => loaded;
  return {
    load,
    use: function useModule(wanted) {
      const module = useSyncExternalStore(subscribe, read, read);
      useEffect(() => {
        if (wanted && !module) void load();
      }, [wanted, module]);
      return wanted ? module : null;
    },
  };
}

'use client';

import { useAgent } from '@copilotkit/react-core/v2';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { sameValue } from '@/components/widgets/same-value';
import { WIDGETS_STATE } from '@/lib/widgets/schema';

/** A widget as the shared state holds it; undefined when it is not there. */
function widgetIn(state: unknown, id: string): unknown {
  const widgets = (state as Record<string, unknown> | null | undefined)?.[WIDGETS_STATE];
  if (!Array.isArray(widgets)) return undefined;
  return widgets.find((one: { id?: unknown } | null) => one?.id === id);
}

/** A widget of the thread, live. Draws again only when something about this widget has changed. */
export function useWidget(id: string): unknown {
  const { agent } = useAgent({ updates: [] });
  const known = useRef<unknown>(undefined);
  const subscribe = useCallback(
    (notify: () => void) => {
      const { unsubscribe } = agent.subscribe({ onStateChanged: notify });
      return unsubscribe;
    },
    [agent],
  );
  const read = () => {
    const now = widgetIn(agent.state, id);
    if (!sameValue(known.current, now)) known.current = now;
    return known.current;
  };
  return useSyncExternalStore(subscribe, read, read);
}

'use client';

import { useStore } from '@/hooks/store';
import type { SharedData } from '@/lib/shared-state';
import { WIDGETS_STATE } from '@/lib/widgets/schema';
import { useChat } from './chat-context';

/** A widget as the shared state holds it; undefined when it is not there. */
function widgetIn(state: SharedData, id: string): unknown {
  const widgets = state[WIDGETS_STATE];
  if (!Array.isArray(widgets)) return undefined;
  return widgets.find((one: { id?: unknown } | null) => one?.id === id);
}

/**
 * A widget of the thread, live. Draws again only when something about this widget has changed: what
 * a delta does not touch is the same object before and after.
 */
export function useWidget(id: string): unknown {
  const { shared } = useChat().controller;
  return useStore(shared, (state) => widgetIn(state, id));
}

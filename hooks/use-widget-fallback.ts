import { useSyncExternalStore } from 'react';

const never = () => () => undefined;
const read = () => document.documentElement.dataset.widgetFallback !== 'off';

/** Whether a widget that cannot be drawn says what it holds (A2UI_FALLBACK_RENDER). */
export function useWidgetFallback(): boolean {
  return useSyncExternalStore(never, read, () => true);
}

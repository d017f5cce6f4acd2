import { emitSignal, onSignal } from '../signals/index.ts';

const CHANGED = 'settings:changed';

/** Tells this and other instances that settings of a tenant are not what they were. */
export function announceSettings(tenantId: string): void {
  emitSignal(CHANGED, tenantId);
}

export function onSettingsChanged(listener: (tenantId: string) => void): () => void {
  return onSignal<string>(CHANGED, listener);
}

type Listener = (text: string) => void;

const listeners = new Set<Listener>();

/** Tells users of screen readers what others see happen. Polite: it interrupts nothing. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text);
}

/** @returns a function that ends the listening */
export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

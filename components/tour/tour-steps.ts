/**
 * The stations of the tour. Each points at the first of its places that is on screen: on a phone the
 * navigation is behind its button.
 */
export const TOUR_STEPS = [
  { name: 'documents', places: ['[data-tour="documents"]'] },
  { name: 'chat', places: ['.chat-composer', '[data-slot="chat-toggle-button"]'] },
  { name: 'conversations', places: ['[data-tour="conversations"]', '[data-tour="navigation"]'] },
  { name: 'inbox', places: ['[data-tour="inbox"]', '[data-tour="navigation"]'] },
  { name: 'palette', places: ['[data-tour="palette"]'] },
  { name: 'settings', places: ['[data-tour="settings"]'] },
] as const;

/** The element that a step points at; null while none of its places is on screen. */
export function findPlace(places: readonly string[]): HTMLElement | null {
  for (const selector of places) {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (isOnScreen(element)) return element;
    }
  }
  return null;
}

function isOnScreen(element: HTMLElement): boolean {
  const { left, right, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0 || right <= 0 || left >= window.innerWidth) return false;
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]');
}

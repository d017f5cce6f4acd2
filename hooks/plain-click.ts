import type { MouseEvent } from 'react';

/**
 * What a link does within the page. Whoever holds a key, or presses another button, wants what the
 * browser does with links: a new tab, a new window, a download.
 */
export function onPlainClick(follow: () => void) {
  return (event: MouseEvent): void => {
    const { metaKey, ctrlKey, shiftKey, altKey, button } = event;
    if (metaKey || ctrlKey || shiftKey || altKey || button !== 0) return;
    event.preventDefault();
    follow();
  };
}

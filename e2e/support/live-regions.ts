import type { Page } from '@playwright/test';

/**
 * Notes what a screen reader is given to say of its own accord: texts that appear in live regions.
 * @returns what was said so far, in order
 */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const live = '[aria-live]:not([aria-live="off"]),[role="status"],[role="alert"]';
    const note = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement;
      const text = node.textContent?.trim();
      if (text && element?.closest(live)) said.push(text);
    };
    new MutationObserver((changes) => {
      for (const { addedNodes, type, target } of changes) {
        if (type === 'characterData') note(target);
        for (const node of addedNodes) note(node);
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

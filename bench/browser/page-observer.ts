import type { Page } from '@playwright/test';

interface Observed {
  /** Begin and length of every task of more than 50 ms. */
  longTasks: { start: number; duration: number }[];
  /** For each interaction of more than a frame its longest way to the next paint, and to its handlers' end. */
  interactions: Record<number, { painted: number; handled: number }>;
}

/** TypeScript's own does not know the id yet. */
type InteractionTiming = PerformanceEventTiming & { interactionId?: number };

declare global {
  interface Window {
    observed: Observed;
  }
}

/** Lets every document of the page note its long tasks and slow interactions from its beginning. */
export const observePage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const observed: Window['observed'] = { longTasks: [], interactions: {} };
    window.observed = observed;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        observed.longTasks.push({ start: startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      for (const event of list.getEntries() as InteractionTiming[]) {
        const { interactionId = 0, startTime, duration, processingEnd } = event;
        if (interactionId === 0) continue;
        const known = observed.interactions[interactionId];
        observed.interactions[interactionId] = {
          painted: Math.max(known?.painted ?? 0, duration),
          handled: Math.max(known?.handled ?? 0, processingEnd - startTime),
        };
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });

/** Waits until the last of something on the page has the text. @returns milliseconds since the navigation began */
export async function shownAt(page: Page, selector: string, text = ''): Promise<number> {
  const shown = await page.waitForFunction(
    ([wanted, words]) => {
      const last = [...document.querySelectorAll<HTMLElement>(wanted)].at(-1);
      return last?.checkVisibility() && last.textContent.includes(words) && performance.now();
    },
    [selector, text] as const,
    { polling: 'raf', timeout: 60_000 },
  );
  return Number(await shown.jsonValue());
}

/** First paint, the end of the last long task, and what long tasks held up, in milliseconds. */
export const readLoad = (page: Page) =>
  page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const { longTasks } = window.observed;
    const ends = longTasks.map(({ start, duration }) => start + duration);
    return {
      paint,
      interactive: Math.max(paint, ...ends),
      longest: Math.max(0, ...longTasks.map(({ duration }) => duration)),
      blocked: longTasks.reduce((sum, { duration }) => sum + duration - 50, 0),
    };
  });

/**
 * Interaction to next paint as browsers report it: the longest, leaving out one for every fifty; and
 * likewise how long interactions took until their handlers were done, without the drawing.
 * @param count how many there were; those that took less than a frame are not noted
 */
export async function readInteractions(
  page: Page,
  count: number,
): Promise<{ painted: number; handled: number }> {
  const slow = await page.evaluate(() => Object.values(window.observed.interactions));
  const nth = (values: number[]) => values.sort((a, b) => b - a)[Math.floor(count / 50)] ?? 16;
  return {
    painted: nth(slow.map(({ painted }) => painted)),
    handled: nth(slow.map(({ handled }) => handled)),
  };
}

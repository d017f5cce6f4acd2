import type { Page } from '@playwright/test';
import { test } from './test.ts';

/** Width of the line below in the app's font on the kind of machine that took the pictures, in CSS pixels. */
const WIDTH = 260;
const LINE = 'Hamburgefonstiv 0123456789 äöü';

/**
 * Pictures can be compared only where letters look alike. Elsewhere the story is skipped and says
 * so; `--update-snapshots` with another WIDTH makes pictures for that kind of machine.
 */
export async function skipWithOtherFonts(page: Page): Promise<void> {
  const width = await page.evaluate((line) => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return 0;
    context.font = `16px ${getComputedStyle(document.body).fontFamily}`;
    return context.measureText(line).width;
  }, LINE);
  const other = Math.abs(width - WIDTH) > 0.5;
  test.skip(
    other,
    `The pictures were taken with other fonts: a line is ${width} px wide, not ${WIDTH}.`,
  );
}

/**
 * Tells the same story three times: light, dark and on a phone, with nothing that moves. The spec is
 * to call it at its top level.
 */
export function inEveryLook(
  title: string,
  story: (page: Page, look: 'light' | 'dark' | 'phone') => Promise<void>,
): void {
  test.use({
    contextOptions: { reducedMotion: 'reduce' },
    timezoneId: 'UTC',
    viewport: { width: 720, height: 900 },
  });
  test(`${title}, light`, ({ page }) => story(page, 'light'));
  test.describe(() => {
    test.use({ colorScheme: 'dark' });
    test(`${title}, dark`, ({ page }) => story(page, 'dark'));
  });
  test.describe(() => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
    test(`${title}, phone`, ({ page }) => story(page, 'phone'));
  });
}

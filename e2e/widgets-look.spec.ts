import type { Locator, Page } from '@playwright/test';
import { text } from './support/messages.ts';
import { inEveryLook, skipWithOtherFonts } from './support/pictures.ts';
import { expect } from './support/test.ts';

/**
 * Pictures of the gallery's sections, to be compared with those beside this file. After a change
 * that is meant to be seen: `npm run e2e -- widgets-look --update-snapshots`, then look at each.
 */
const SECTIONS = ['card', 'table', 'form', 'chart', 'image', 'list', 'invalid'] as const;

/** More of what another one shows already, and as tall as a screen each. */
const LEFT_OUT = ['table-pages', 'form-filled', 'chart-twelve', 'list-long'];

const section = (page: Page, name: string): Locator =>
  page.locator(`section[aria-labelledby="${name}"]`);

/** The gallery, once everything in it is drawn and has the size that it keeps. */
async function openGallery(page: Page): Promise<void> {
  await page.goto('/widgets');
  await skipWithOtherFonts(page);
  await expect(page.locator('[id="large-bars"] svg.recharts-surface')).toBeVisible();
  await expect(page.locator('[id="form-sent"] dl')).toBeVisible();
  const hidden = LEFT_OUT.map((name) => `[id="${name}"]`).join(',');
  await page.addStyleTag({ content: `${hidden} { display: none }` });
  for (const name of ['image-own', 'image-broken']) {
    await page.locator(`[id="${name}"]`).scrollIntoViewIfNeeded();
  }
  await expect(page.getByText(text('widgets.image.broken'))).toBeVisible();
  const own = page.locator('[id="image-own"] img');
  await expect.poll(() => own.evaluate((image: HTMLImageElement) => image.complete)).toBe(true);
}

inEveryLook('the widgets look as before', async (page, look) => {
  await openGallery(page);
  for (const name of SECTIONS) {
    await expect
      .soft(section(page, name))
      .toHaveScreenshot(`${name}-${look}.png`, { maxDiffPixels: 100 });
  }
});

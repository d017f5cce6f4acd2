import type { Locator, Page } from '@playwright/test';
import { inEveryLook, skipWithOtherFonts } from './support/pictures.ts';
import { expect } from './support/test.ts';

/**
 * Pictures of surfaces in the gallery, to be compared with those beside this file. After a change
 * that is meant to be seen: `npm run e2e -- surfaces-look --update-snapshots`, then look at each.
 */
const SURFACES = [
  ...['text-variants', 'image-fits', 'image-remote', 'icons', 'rows', 'weights', 'cards'],
  ...['dividers', 'lists', 'list-template', 'tabs', 'buttons', 'open-url', 'text-fields'],
  ...['check-boxes', 'choices', 'choices-multiple', 'sliders', 'dates', 'check-regex'],
  ...['format-string', 'arriving', 'flight'],
];

const shown = (page: Page, name: string): Locator => page.locator(`article[id="${name}"]`);

inEveryLook('surfaces look as before', async (page, look) => {
  await page.goto('/widgets');
  await skipWithOtherFonts(page);
  await expect(shown(page, 'check-regex').getByLabel('Code')).toBeVisible();
  await expect(shown(page, 'flight').getByText('Example Air')).toBeVisible();
  for (const name of SURFACES) {
    const surface = shown(page, name);
    await surface.scrollIntoViewIfNeeded();
    for (const picture of await surface.locator('img').all()) {
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete))
        .toBe(true);
    }
    await expect
      .soft(surface)
      .toHaveScreenshot(`${name}-${look}.png`, { maxDiffPixelRatio: 0.002 });
  }
});

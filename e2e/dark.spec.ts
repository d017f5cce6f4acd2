import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { ask, citations, QUESTION, WORKSPACE } from './support/chat.ts';
import { choose } from './support/settings.ts';
import { expect, test } from './support/test.ts';

/** The brightest channel of the page's ground, 0–1. */
function brightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)) / 255;
  });
}

test.describe('on a dark system', () => {
  test.use({ colorScheme: 'dark' });

  test('everything is dark and readable', async ({ page }) => {
    await page.goto(WORKSPACE);
    expect(await brightness(page)).toBeLessThan(0.3);
    const answer = await ask(page, QUESTION);
    await expectAccessible(page);
    await citations(answer).first().click();
    await expect(page.getByRole('main').locator('mark').first()).toBeInViewport();
    await expectAccessible(page);
  });
});

test('the choice of a theme takes effect at once and is kept', async ({ page }) => {
  await page.goto(WORKSPACE);
  expect(await brightness(page)).toBeGreaterThan(0.8);
  await choose(page, 'workspace.settings.theme.dark');
  await expect.poll(() => brightness(page)).toBeLessThan(0.3);
  await page.reload();
  expect(await brightness(page)).toBeLessThan(0.3);
  await choose(page, 'workspace.settings.theme.light');
  await expect.poll(() => brightness(page)).toBeGreaterThan(0.8);
});

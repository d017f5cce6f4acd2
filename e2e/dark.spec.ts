import { expectAccessible } from './support/accessibility.ts';
import { ask, citations, WORKSPACE } from './support/chat.ts';
import { choose } from './support/settings.ts';
import { expect, test } from './support/test.ts';

const background = 'getComputedStyle(document.body).backgroundColor';
const lightness = (color: unknown): number => {
  const numbers =
    String(color)
      .match(/[\d.]+/g)
      ?.map(Number) ?? [];
  return String(color).startsWith('rgb')
    ? Math.max(...numbers.slice(0, 3)) / 255
    : (numbers[0] ?? 1);
};

test.describe('on a dark system', () => {
  test.use({ colorScheme: 'dark' });

  test('everything is dark and readable', async ({ page }) => {
    await page.goto(WORKSPACE);
    expect(lightness(await page.evaluate(background))).toBeLessThan(0.3);
    const answer = await ask(page, 'Which radio channel does the Aurora team use at night?');
    await expectAccessible(page);
    await citations(answer).first().click();
    await expect(page.getByRole('main').locator('mark').first()).toBeInViewport();
    await expectAccessible(page);
  });
});

test('the choice of a theme takes effect at once and is kept', async ({ page }) => {
  await page.goto(WORKSPACE);
  expect(lightness(await page.evaluate(background))).toBeGreaterThan(0.8);
  await choose(page, 'workspace.settings.theme.dark');
  await expect.poll(async () => lightness(await page.evaluate(background))).toBeLessThan(0.3);
  await page.reload();
  expect(lightness(await page.evaluate(background))).toBeLessThan(0.3);
  await choose(page, 'workspace.settings.theme.light');
  await expect.poll(async () => lightness(await page.evaluate(background))).toBeGreaterThan(0.8);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LARGE } from '../components/widgets/surface/fixtures/hostile-large.ts';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

const FOLDER = resolve(import.meta.dirname, '../components/widgets/surface/fixtures');
const written = readdirSync(FOLDER)
  .filter((file) => /^hostile-.*\.json$/.test(file))
  .flatMap((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
const HOSTILE: { name: string; expects: string }[] = [...written, ...LARGE];

test('hostile surfaces are refused, each by itself, and the page stays alive', async ({
  page,
  context,
}) => {
  const surprises: string[] = [];
  page.on('dialog', (dialog) => {
    surprises.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('download', (download) => surprises.push(`download: ${download.url()}`));
  await page.goto('/widgets?hostile');
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  context.on('page', (other) => surprises.push(`window: ${other.url()}`));

  for (const { name, expects } of HOSTILE) {
    const refused = page.locator(`article[id="${name}"]`);
    await expect.soft(refused.locator('[data-surface-fallback]'), name).toBeVisible();
    await expect.soft(refused, name).toContainText(expects);
    await expect.soft(refused.locator('[data-surface]'), name).toHaveCount(0);
  }
  const state = await page.evaluate(() => ({
    polluted: 'polluted' in {},
    inherited: Object.keys(Object.prototype),
    sameDocument: 'sameDocument' in window,
    foreign: document.querySelectorAll('main :is(iframe, object, embed, img, video, audio)').length,
  }));
  expect(state).toEqual({ polluted: false, inherited: [], sameDocument: true, foreign: 0 });
  expect(surprises).toEqual([]);
});

test('what was sent can be looked at, however it was made', async ({ page }) => {
  await page.goto('/widgets?hostile');
  for (const name of ['javascript-link', 'deep-data', 'hundred-thousand-components']) {
    const refused = page.locator(`article[id="${name}"]`);
    await refused.getByText('Show what was sent').click();
    await expect(refused.locator('pre')).not.toBeEmpty();
  }
  await expect(page.locator('article[id="javascript-link"] pre')).toContainText('javascript:alert');
  await page.getByRole('link', { name: 'All widgets' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Widgets');
  await expectAccessible(page);
});

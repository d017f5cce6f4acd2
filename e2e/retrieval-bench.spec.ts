import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { WORKSPACE } from './support/chat.ts';
import { pattern, text } from './support/messages.ts';
import { choose } from './support/settings.ts';
import { expect, test } from './support/test.ts';

const BENCH = `${WORKSPACE}/retrieval`;
const QUERY = 'How long does the rescue helicopter need to Camp Lark?';
const query = (page: Page) => page.getByRole('searchbox', { name: text('retrievalBench.query') });
const results = (page: Page) =>
  page.getByRole('region', { name: text('retrievalBench.results') }).locator('ol > li');
const cases = (page: Page) => page.getByRole('list', { name: text('retrievalBench.cases.list') });
const button = (page: Page, key: string) =>
  page.getByRole('button', { name: text(`retrievalBench.${key}`), exact: true });

async function search(page: Page, words: string): Promise<void> {
  await query(page).fill(words);
  await query(page).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: / in [\d.]+ ms/ })).toBeVisible();
}

test('a query is tried, explained, judged, kept, run again, exported and deleted with undo', async ({
  page,
}) => {
  await page.goto(`${WORKSPACE}/settings`);
  await page.getByRole('link', { name: text('settings.developers.bench') }).click();
  await expect(page.getByText(text('retrievalBench.start'))).toBeVisible();
  await expectAccessible(page);

  await search(page, QUERY);
  await expect(results(page)).toHaveCount(8);
  const terms = page.getByRole('table', { name: text('retrievalBench.terms') });
  await expect(terms.getByRole('row', { name: /^helicopter helicopt / })).toBeVisible();
  await expect(terms.getByRole('row', { name: /^how / })).toContainText(
    text('retrievalBench.stopWord'),
  );
  const first = results(page).first();
  await expect(first).toContainText('helicopter');
  await expect(first).toContainText(/Words: 1\. with \d/);
  await first.getByText(text('retrievalBench.details')).click();
  await expect(first.getByRole('table')).toContainText(/helicopt [\d.]+ \(\d+×\)/);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Passage 1 is right' }).click();
  await page.getByRole('button', { name: 'Passage 2 is wrong' }).click();
  await expect(first).toHaveAttribute('data-mark', 'right');
  await expectAccessible(page);
  await button(page, 'keep.keep').first().click();
  await expect(cases(page).getByRole('listitem')).toHaveCount(1);
  await expect(button(page, 'keep.update').first()).toBeVisible();

  // What is tried stays while a passage is read, what was kept over a reload.
  await first.getByRole('link').click();
  await expect(page.locator('[data-highlight="passage"]').first()).toBeVisible();
  await page.goBack();
  await expect(first).toHaveAttribute('data-mark', 'right');
  await page.reload();
  await expect(cases(page)).toContainText(QUERY);
  await page.getByRole('button', { name: pattern('retrievalBench.cases.load') }).click();
  await expect(query(page)).toHaveValue(QUERY);
  await expect(first).toHaveAttribute('data-mark', 'right');
  await expect(results(page).nth(1)).toHaveAttribute('data-mark', 'wrong');

  await button(page, 'cases.run').click();
  await expect(
    page.getByText(/Recall@10 1\.000 · nDCG@10 [\d.]+ · 1 case measured/).first(),
  ).toBeVisible();
  await expect(cases(page)).toContainText('Found, rank 1');
  await expect(cases(page)).toContainText('1 wrong place came');
  await expectAccessible(page);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: text('retrievalBench.cases.export') }).click();
  const file = await (await download).path();
  const [exported] = JSON.parse(readFileSync(file, 'utf8'));
  expect(exported).toMatchObject({ question: QUERY, answerable: true, kind: 'fact' });
  expect(exported.passages[0][0]).toContain('helicopter');

  const remove = page.getByRole('button', { name: pattern('retrievalBench.cases.delete') });
  await remove.click();
  await expect(cases(page)).toHaveCount(0);
  await button(page, 'cases.undo').click();
  await expect(cases(page)).toContainText(QUERY);
  await remove.click();
  await page.reload();
  await expect(page.getByText(text('retrievalBench.cases.none'))).toBeVisible();
});

test('a search is narrowed, and its answer named when it stands elsewhere', async ({ page }) => {
  await page.goto(BENCH);
  await page.getByRole('button', { name: text('retrievalBench.kinds'), exact: true }).click();
  await page.getByRole('checkbox', { name: text('documents.kind.pdf') }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Type: 1' })).toBeFocused();
  const asked = page.waitForRequest(/\/retrieval$/);
  await search(page, 'helicopter');
  expect((await asked).postDataJSON()).toEqual({
    query: 'helicopter',
    limit: 8,
    filters: { kinds: ['pdf'] },
  });
  await button(page, 'clearFilters').click();
  await search(page, 'zebra walrus');
  await expect(page.getByText(text('retrievalBench.nothing'))).toBeVisible();

  await page.getByText(text('retrievalBench.keep.elsewhere')).click();
  const quote = page.getByRole('textbox', { name: text('retrievalBench.keep.quote') });
  await quote.fill('words that stand nowhere');
  await quote.press('Enter');
  await page.getByRole('button', { name: pattern('retrievalBench.keep.removePlace') }).click();
  await page.getByRole('checkbox', { name: text('retrievalBench.keep.unanswerable') }).check();
  await button(page, 'keep.keep').first().click();
  await expect(cases(page).getByText(text('retrievalBench.cases.unanswerable'))).toBeVisible();
  await page.getByRole('button', { name: pattern('retrievalBench.cases.delete') }).click();
});

test.describe('when the server cannot be reached', () => {
  test.use({ expectedProblems: [/Failed to load resource/] });

  test('a failed search says so and is tried again', async ({ page }) => {
    await page.goto(BENCH);
    await page.route('**/retrieval', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await query(page).fill('helicopter');
    await query(page).press('Enter');
    await expect(page.getByText(text('retrievalBench.failed'))).toBeVisible();
    await page.unroute('**/retrieval');
    await page.getByRole('button', { name: text('common.retry'), exact: true }).click();
    await expect(results(page).first()).toBeVisible();
  });
});

test('the palette leads to the bench; it fits a phone, in German, in the dark', async ({
  page,
}) => {
  await page.goto(WORKSPACE);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: text('palette.label') }).fill('retrieval');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/retrieval/);
  await choose(page, 'workspace.settings.theme.dark');
  await search(page, QUERY);
  await expectAccessible(page);
  await choose(page, 'workspace.settings.language.de');
  await expect(
    page.getByRole('heading', { name: text('retrievalBench.title', 'de') }),
  ).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});

import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { composer, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const shown = (page: Page, name: string) => page.locator(`[id="${name}"]`);
const told = (widget: Locator) => widget.getByRole('status').locator('code');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const button = (widget: Locator, key: string) =>
  widget.getByRole('button', { name: text(`widgets.${key}`), exact: true });
const column = (widget: Locator, place: number) =>
  widget.locator(`tbody td:nth-child(${place})`).allInnerTexts();

test.beforeEach(async ({ page }) => {
  await page.goto('/widgets');
  await expect(shown(page, 'large-bars').locator('svg.recharts-surface')).toBeVisible();
});

test('a card draws Markdown without loading anything, and its buttons tell the agent', async ({
  page,
}) => {
  const card = shown(page, 'card-markdown');
  await expect(card.getByRole('blockquote')).toBeVisible();
  await card.getByRole('button', { name: 'Close the huts' }).click();
  await expect(told(card)).toHaveText(
    '{"widget":"w00000001","action":"close_huts","title":"Close the huts","values":{"huts":["lark","finch"]}}',
  );
  await expect(
    shown(page, 'card-busy').getByRole('button', { name: 'Open the first' }),
  ).toBeDisabled();
  const hostile = shown(page, 'card-hostile');
  await expect(hostile.locator('img, script, [href^="javascript"]')).toHaveCount(0);
  await expect(hostile).toContainText('(thief.example)');
});

test('a table is sorted by its headers, read as CSV, and safe in a spreadsheet', async ({
  page,
}) => {
  const table = shown(page, 'table-sources');
  const header = (name: string) => table.getByRole('columnheader', { name });
  const first = () => column(table, 1);
  await expect(header('Added')).toHaveAttribute('aria-sort', 'descending');
  expect((await first()).at(-1)).toBe('Log of the 2024 season');

  await header('Pages').getByRole('button').click();
  await expect(header('Pages')).toHaveAttribute('aria-sort', 'ascending');
  await expect(header('Added')).toHaveAttribute('aria-sort', 'none');
  expect(await column(table, 2)).toEqual(['2', '2', '9', '12', '128', '1040']);
  await page.keyboard.press('Enter');
  await expect(header('Pages')).toHaveAttribute('aria-sort', 'descending');
  await header('Document').getByRole('button').click();
  expect(await first()).toEqual([
    'appendix 9',
    'appendix 10',
    'Hut prices, *summer*',
    'Log of the 2024 season',
    'Rescue handbook',
    'Ünterkünfte der Nordroute',
  ]);

  await button(table, 'csv.copy').click();
  await expect(button(table, 'csv.copied')).toBeVisible();
  const lines = (await clipboard(page)).split('\r\n');
  expect(lines[0]).toBe('Document,Pages,Share,Added,Checked');
  expect(lines[3]).toBe('"Hut prices, *summer*",12,,2026-10-30,true');

  const formulas = shown(page, 'table-formulas');
  const download = page.waitForEvent('download');
  await button(formulas, 'csv.download').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Formulas.csv');
  expect(readFileSync(await file.path(), 'utf8')).toBe(
    '\ufeffText,Number\r\n"\'=HYPERLINK(""https://thief.example"")",-5\r\n\'+49 30 1234,-7\r\n"\'@SUM(A1:A9), quoted",0.1\r\n',
  );
  await expect(shown(page, 'table-empty')).toContainText(text('widgets.table.empty'));
});

test('a long table shows a page at a time, also of ten thousand rows', async ({ page }) => {
  const table = shown(page, 'table-pages');
  await expect(table.locator('tbody tr')).toHaveCount(50);
  await button(table, 'table.next').click();
  await expect(table.getByText('51–100 of 130')).toBeVisible();
  await button(table, 'table.last').click();
  await expect(table.locator('tbody tr')).toHaveCount(30);
  // The button keeps the focus although there is nothing behind the last page.
  await expect(button(table, 'table.last')).toBeFocused();
  await table.getByRole('columnheader', { name: 'Guests' }).getByRole('button').click();
  await expect(table.getByText('1–50 of 130')).toBeVisible();

  const large = shown(page, 'large-table');
  await large.getByRole('columnheader', { name: 'Value' }).getByRole('button').click();
  await expect(large.locator('tbody tr')).toHaveCount(50);
  const values = (await column(large, 4)).map((value) => Number(value.replace('−', '-')));
  expect(values).toEqual(values.toSorted((left, right) => left - right));
  await button(large, 'csv.copy').click();
  await expect(button(large, 'csv.copied')).toBeVisible();
  expect((await clipboard(page)).split('\r\n')).toHaveLength(10_002);
});

test('a form says what is wrong, leads there, and tells the agent what was filled in', async ({
  page,
}) => {
  const form = shown(page, 'form-meeting');
  const field = (name: string) => form.locator(`[data-field="${name}"]`);
  const send = form.getByRole('button', { name: 'Plan the meeting' });
  await send.click();
  await expect(form.getByLabel('Title')).toBeFocused();
  await expect(form.getByLabel('Title')).toHaveAccessibleDescription(
    text('widgets.form.problem.required'),
  );
  await expect(page.getByText('5 fields are not right yet.')).toBeAttached();
  await expect(told(form)).toHaveCount(0);
  await expectAccessible(page);

  await form.getByLabel('Title').fill('Review of the season');
  await expect(form.getByLabel('Title')).toHaveAttribute('aria-invalid', 'false');
  await form.getByLabel('Agenda').fill('Prices\nRoutes');
  await form.getByLabel('Guests').fill('a dozen');
  await form.getByLabel('Place').selectOption({ label: 'Camp Finch' });
  await form.getByRole('group', { name: 'Topics' }).getByLabel('Safety').check();
  await form.getByLabel('Day').fill('2027-01-01');
  await form.getByLabel('Somebody takes the minutes').check();
  await form.getByLabel('Title').press('Enter');
  await expect(field('guests')).toContainText('Enter a number, such as 1234.5.');
  await expect(form.getByLabel('Guests')).toBeFocused();
  await form.getByLabel('Guests').fill('12');
  await send.click();
  await expect(field('day')).toContainText('Not after Dec 31, 2026.');
  await form.getByLabel('Day').fill('2026-12-01');
  await send.click();
  const action = JSON.parse(await told(form).innerText());
  expect(action).toEqual({
    widget: expect.any(String),
    action: 'plan_meeting',
    title: 'Details of the meeting',
    values: {
      title: 'Review of the season',
      agenda: 'Prices\nRoutes',
      guests: 12,
      place: 'finch',
      topics: ['safety'],
      day: '2026-12-01',
      minutes: true,
    },
  });

  const filled = shown(page, 'form-filled');
  await filled.getByRole('button', { name: 'That is right' }).click();
  expect(JSON.parse(await told(filled).innerText()).values).toMatchObject({
    guests: 12.5,
    topics: ['safety', 'routes'],
  });
  const busy = shown(page, 'form-busy');
  await expect(busy.getByRole('button', { name: 'Keep it' })).toBeDisabled();
  await busy.getByRole('textbox').press('Enter');
  await expect(told(busy)).toHaveCount(0);
  const sent = shown(page, 'form-sent');
  await expect(sent.getByRole('term')).toHaveCount(8);
  await expect(sent.locator('[data-field="topics"]')).toContainText('Safety and Routes');
  await expect(sent.locator('[data-field="remark"]')).toContainText(text('widgets.form.blank'));
  await expect(sent.locator('input, button, select, textarea')).toHaveCount(0);
});

test('a chart is a picture, a table and files of the same data', async ({ page }) => {
  const chart = shown(page, 'chart-bar');
  await expect(chart.getByRole('figure', { name: 'Bar chart: Documents by month' })).toBeVisible();
  await expect(chart.locator('.recharts-bar-rectangle')).toHaveCount(12);
  await chart.locator('.recharts-bar-rectangle').nth(4).hover();
  await expect(chart.locator('.recharts-tooltip-wrapper')).toContainText('May');
  await expect(chart.locator('.recharts-tooltip-wrapper')).toContainText('13');

  const picture = page.waitForEvent('download');
  await button(chart, 'chart.picture').click();
  expect((await picture).suggestedFilename()).toBe('Documents-by-month.png');
  const png = readFileSync(await (await picture).path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeGreaterThan(5_000);

  await button(chart, 'chart.asTable').click();
  const table = chart.getByRole('table', { name: 'Documents by month' });
  await expect(table.getByRole('row')).toHaveCount(13);
  await expect(table.getByRole('columnheader').first()).toHaveText('Month of 2026');
  await table.getByRole('columnheader', { name: 'Documents' }).getByRole('button').click();
  expect((await column(chart, 1))[0]).toBe('Mar');
  const download = page.waitForEvent('download');
  await button(chart, 'csv.download').click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain(
    'Month of 2026,Documents\r\nJan,3\r\n',
  );
  await button(chart, 'chart.asChart').click();
  await expect(chart.locator('svg.recharts-surface')).toBeVisible();
  await expect(button(chart, 'chart.asTable')).toBeFocused();

  await expect(shown(page, 'chart-nothing')).toContainText(text('widgets.chart.nothing'));
  const rings = shown(page, 'chart-rings');
  await expect(rings.getByRole('listitem')).toHaveCount(8);
  await expect(rings).toContainText('From the inside out: 2025 and 2026.');
  await rings.locator('.recharts-pie-sector').first().hover();
  await expect(rings.locator('.recharts-tooltip-wrapper')).toContainText('30 (24.2%)');
});

test('ten thousand points are thinned for drawing, and no peak is lost', async ({ page }) => {
  const line = shown(page, 'large-line');
  await expect(line).toContainText(/[\d,]+ of 10,000 points are drawn/);
  const path = await line.locator('.recharts-line-curve').getAttribute('d');
  expect(path?.match(/[ML]/g)?.length).toBeLessThan(1_000);
  const highest = (drawing: string) =>
    Math.min(...[...drawing.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y)));
  expect(highest(path ?? '')).toBeLessThan(20);
  await expect(shown(page, 'large-bars').locator('.recharts-bar-rectangle path')).not.toHaveCount(
    0,
  );
  expect(await shown(page, 'large-bars').locator('.recharts-bar-rectangle').count()).toBeLessThan(
    400,
  );
});

test('pictures of other hosts are named and not fetched', async ({ page }) => {
  await expect(
    shown(page, 'image-data').getByRole('img', { name: 'Green hills below a pale morning sky' }),
  ).toBeVisible();
  await shown(page, 'image-own').scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      shown(page, 'image-own')
        .locator('img')
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(0);
  const elsewhere = shown(page, 'image-elsewhere');
  await expect(elsewhere.locator('img')).toHaveCount(0);
  await expect(elsewhere).toContainText('pictures.example');
  await expect(elsewhere).toContainText('The ridge in winter, seen from the rescue post');
  await expect(elsewhere.getByRole('link', { name: text('widgets.image.open') })).toHaveAttribute(
    'href',
    'https://pictures.example/ridge.jpg?visitor=42',
  );
  await expect(shown(page, 'image-refused')).toContainText(text('widgets.image.refused'));
  await expect(shown(page, 'image-refused').locator('a, img')).toHaveCount(0);
  await shown(page, 'image-broken').scrollIntoViewIfNeeded();
  await expect(shown(page, 'image-broken')).toContainText(text('widgets.image.broken'));
});

test('a list draws Markdown in a line, and all of its lines when asked', async ({ page }) => {
  const steps = shown(page, 'list-steps');
  await expect(steps.getByRole('listitem')).toHaveCount(5);
  await expect(steps.getByRole('heading', { name: 'is no heading' })).toHaveCount(0);
  await expect(steps.getByText('# is no heading here')).toBeVisible();
  await expect(steps.locator('strong')).toHaveText('weather');
  const long = shown(page, 'list-long');
  await expect(long.getByRole('listitem')).toHaveCount(100);
  await long.getByRole('button', { name: 'Show all 130' }).click();
  await expect(long.getByRole('listitem')).toHaveCount(130);
});

test('what is no widget says so, without its secrets, or is left out', async ({ page }) => {
  const unknown = shown(page, 'invalid-type');
  await expect(unknown).toContainText('There are no widgets of the type “hologram”.');
  const rows = shown(page, 'invalid-rows');
  await rows.getByText(text('widgets.fallback.details')).click();
  await expect(rows).toContainText('apiKey');
  await expect(rows).not.toContainText('sk-proj');
  await button(rows, 'fallback.copy').click();
  await expect(button(rows, 'fallback.copied')).toBeVisible();
  expect(await clipboard(page)).toContain('"apiKey": "••••••"');
  await expect(shown(page, 'invalid-text').getByTestId('widget-fallback')).toBeVisible();
  await expect(shown(page, 'invalid-hidden').getByTestId('widget-fallback')).toHaveCount(0);
});

test('the gallery is accessible', async ({ page }) => expectAccessible(page));

test('no page fetches what draws charts and forms before there is one', async ({ page }) => {
  const scripts = new Set<string>();
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.add(response.url());
  });
  await page.goto(WORKSPACE);
  await expect(composer(page)).toBeVisible();
  await expect(page.getByTestId('copilot-suggestion').first()).toBeVisible();
  const read = async (url: string) => (await page.request.get(url)).text();
  const loaded = await Promise.all([...scripts].map(read));
  expect(loaded.length).toBeGreaterThan(5);
  for (const mark of ['recharts-wrapper', 'shouldFocusError']) {
    expect(loaded.filter((script) => script.includes(mark))).toEqual([]);
  }
});

test.describe('on a dark phone, in German', () => {
  test.use({
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    locale: 'de-DE',
    hasTouch: true,
    isMobile: true,
  });

  test('everything fits, and wide tables scroll by themselves', async ({ page }) => {
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    const area = shown(page, 'table-wide').getByRole('region');
    expect(await area.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
    await area.evaluate((box) => box.scrollTo({ left: 400 }));
    expect(await overflow()).toBeLessThanOrEqual(0);
    const form = shown(page, 'form-filled');
    await expect(form.getByLabel('Guests')).toHaveValue('12,5');
    await form.getByLabel('Guests').fill('1.234');
    await form.getByRole('button', { name: 'That is right' }).tap();
    await expect(form).toContainText('Gib eine Zahl ein, zum Beispiel 1234,5.');
    await form.getByLabel('Guests').fill('13,5');
    await form.getByRole('button', { name: 'That is right' }).tap();
    expect(JSON.parse(await told(form).innerText()).values.guests).toBe(13.5);
    await expectAccessible(page);
  });
});

test.describe('when what draws charts cannot be fetched', () => {
  test.use({ expectedProblems: [/Failed to load resource/] });

  test('a chart says so, and is drawn when that is tried again', async ({ page }) => {
    await page.route('**/_next/static/**/*.js', async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await (body.includes('recharts-wrapper') ? route.abort() : route.fulfill({ response, body }));
    });
    await page.reload();
    const chart = shown(page, 'chart-bar');
    await expect(chart.getByRole('alert')).toContainText(text('widgets.lazy.failed'));
    await expect(shown(page, 'table-sources').getByRole('table')).toBeVisible();
    await page.unroute('**/_next/static/**/*.js');
    await button(chart, 'lazy.retry').click();
    await expect(chart.locator('svg.recharts-surface')).toBeVisible();
  });
});

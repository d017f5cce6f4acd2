import { readFileSync } from 'node:fs';
import { expectAccessible } from './support/accessibility.ts';
import { WORKSPACE } from './support/chat.ts';
import { pattern, text } from './support/messages.ts';
import { drawn, expect, panel, SPIKE, test } from './support/seeded-telemetry.ts';

const SIX_HOURS = '/telemetry?range=6h';
const label = (key: string) => text(`telemetry.${key}`);

test('an operator goes from a spike of errors to the run and the tool that failed', async ({
  page,
}) => {
  await page.goto(WORKSPACE);
  await page.getByRole('link', { name: text('workspace.navigation.telemetry') }).click();
  await expect(page.getByRole('heading', { level: 1, name: label('title') })).toBeVisible();
  await page.goto(SIX_HOURS);
  await drawn(page, 'errors');
  const errors = panel(page, 'errors');
  await errors.getByRole('button', { name: text('widgets.chart.asTable') }).click();
  await errors
    .getByRole('button', { name: pattern('telemetry.showFailuresOf') })
    .first()
    .click();
  await expect(page).toHaveURL(/\/telemetry\/failures\?.*from=/);

  const failures = page.getByRole('table', { name: label('failures.title') });
  await expect(failures.getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('button', { name: '6 hr', exact: true }).click();
  await page.getByRole('combobox', { name: label('event') }).selectOption('tool_call');
  await page.getByRole('combobox', { name: label('failures.code') }).fill(SPIKE.code);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/name=tool_call.*code=UNREACHABLE/);
  await expect(failures.getByRole('row', { name: /TIMEOUT/ })).toHaveCount(0);
  const failed = failures.getByRole('row', { name: SPIKE.code });
  await expect(failed.nth(3)).toBeVisible();
  await expectAccessible(page);

  await failed.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/telemetry\/runs\/seed-run-\d+/);
  const timeline = page.getByRole('region', { name: label('run.events') });
  const culprit = timeline.locator('li[data-failed]').filter({ hasText: SPIKE.tool });
  await expect(culprit).toContainText(SPIKE.code);
  await expect(page.getByText(`${label('names.status.failed')} (${SPIKE.code})`)).toBeVisible();
  // The conversation is not this person's own.
  await expect(page.getByRole('link', { name: label('run.conversation') })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: label('run.asTable') }).click();
  const events = page.getByRole('table', { name: label('run.events') });
  await expect(events.getByRole('row', { name: SPIKE.code }).first()).toBeVisible();
});

test('the time is narrowed by drawing over a chart, and typed in with the keyboard', async ({
  page,
}) => {
  await page.goto(SIX_HOURS);
  await drawn(page, 'runs');
  const chart = panel(page, 'runs').locator('.recharts-wrapper');
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) throw new Error('no chart');
  await page.mouse.move(box.x + box.width * 0.4, box.y + 80);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 80);
  await page.mouse.move(box.x + box.width * 0.6, box.y + 80);
  await page.mouse.up();
  await expect(page).toHaveURL(/\/telemetry\?from=[^&]+&to=/);
  const { searchParams } = new URL(page.url());
  const length =
    Date.parse(searchParams.get('to') ?? '') - Date.parse(searchParams.get('from') ?? '');
  expect(length).toBeGreaterThan(30 * 60_000);
  expect(length).toBeLessThan(2.5 * 3_600_000);
  await page.goBack();
  await expect(page.getByRole('button', { name: '6 hr', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  const span = page.getByRole('button', { name: label('time.span') });
  await span.focus();
  await page.keyboard.press('Enter');
  const [from, to] = [
    page.getByLabel(label('time.from'), { exact: true }),
    page.getByLabel(label('time.to'), { exact: true }),
  ];
  await from.fill('2020-01-02T10:00');
  await to.fill('2020-01-01T10:00');
  await page.keyboard.press('Enter');
  await expect(page.getByText(label('time.wrongSpan'))).toBeVisible();
  await to.fill('2020-01-03T10:00');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/from=2020-01-0/);
  await expect(page.getByRole('heading', { name: label('empty.title') })).toBeVisible();
  await expect(panel(page, 'storage')).toBeVisible();
  await expectAccessible(page);
});

test('charts are read as tables, by keyboard, and taken along as CSV', async ({ page }) => {
  await page.goto(SIX_HOURS);
  await drawn(page, 'storage');
  await drawn(page, 'runs');
  await expectAccessible(page);
  const runs = panel(page, 'runs');
  await runs.locator('svg.recharts-surface').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(runs.locator('.recharts-tooltip-wrapper')).toContainText(
    label('names.status.finished'),
  );

  const tools = panel(page, 'tools');
  await tools.getByRole('button', { name: text('widgets.chart.asTable') }).click();
  const table = tools.getByRole('table', { name: label('panels.tools.title') });
  await expect(
    table.getByRole('columnheader', { name: label('names.extra.failureRate') }),
  ).toBeVisible();
  await expect(table.getByRole('row', { name: SPIKE.tool })).toContainText('%');
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await tools.getByRole('button', { name: text('widgets.csv.download') }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(file).toContain('Name,Succeeded,Failed,Failure rate,p95 (ms)\r\n');
  expect(file).toMatch(/\r\nweb_search,\d+,\d+,0\.\d+,[\d.]+\r\n/);
  await table.getByRole('button', { name: new RegExp(SPIKE.tool) }).click();
  await expect(page).toHaveURL(/failures\?range=6h&name=tool_call&tool=web_search/);
  await expect(page.getByRole('row', { name: SPIKE.code }).first()).toBeVisible();
});

test('the live view shows what happens meanwhile', async ({ page }) => {
  await page.goto('/telemetry/live');
  const events = page.getByRole('table', { name: label('live.title') });
  await expect(events.getByRole('row').nth(5)).toBeVisible();
  const happen = async (code: string) => {
    const properties = { threadId: 'story', code };
    const data = { name: 'copilot_error', properties };
    expect((await page.request.post('/api/telemetry', { data })).status()).toBe(202);
    await expect
      .poll(async () => (await page.request.get('/api/telemetry/events')).text())
      .toContain(code);
  };
  const row = (code: string) => events.getByRole('row', { name: code });
  await happen('HAPPENED_NOW');
  await expect(row('HAPPENED_NOW')).toHaveCount(1);
  await page.getByRole('checkbox', { name: label('live.onlyFailures') }).check();
  await page.getByRole('combobox', { name: label('event') }).selectOption('copilot_error');
  await expect(events.getByRole('row')).toHaveCount(2);
  await expectAccessible(page);
  const button = (key: 'pause' | 'goOn') =>
    page.getByRole('button', { name: label(`live.${key}`) });
  // A view that is held asks once more; what comes after that is for when it goes on.
  const asked = page.waitForResponse(/\/api\/telemetry\/events/);
  await button('pause').click();
  await expect(button('goOn')).toBeVisible();
  await asked;
  await happen('HAPPENED_MEANWHILE');
  await expect(row('HAPPENED_NOW')).toHaveCount(1);
  await expect(row('HAPPENED_MEANWHILE')).toHaveCount(0);
  await button('goOn').click();
  await expect(row('HAPPENED_MEANWHILE')).toHaveCount(1);
  // Who asks for other events while the view is held is shown those.
  await button('pause').click();
  await page.getByRole('checkbox', { name: label('live.onlyFailures') }).uncheck();
  await page.getByRole('combobox', { name: label('event') }).selectOption('run_started');
  await expect(row('HAPPENED_NOW')).toHaveCount(0);
  await expect(row(label('events.run_started')).first()).toBeVisible();
});

test.describe('when the server fails', () => {
  test.use({ expectedProblems: [/status of 503.*\/api\/telemetry\/failures/] });

  test('failures that could not be brought up to date stay, and say so', async ({ page }) => {
    await page.goto('/telemetry/failures?range=6h&refresh=0');
    const failures = page.getByRole('table', { name: label('failures.title') });
    await expect(failures.getByRole('row').nth(1)).toBeVisible();
    const address = '**/api/telemetry/failures?*';
    const error = { code: 'INTERNAL', message: 'Down for a moment.' };
    await page.route(address, (route) => route.fulfill({ status: 503, json: { error } }));
    await page.getByRole('button', { name: label('time.now') }).click();
    const note = page.getByRole('alert').filter({ hasText: error.message });
    await expect(note).toBeVisible();
    await expect(failures.getByRole('row').nth(1)).toBeVisible();
    await page.unroute(address);
    await note.getByRole('button').click();
    await expect(note).toHaveCount(0);
  });
});

test.describe('west of Greenwich', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('the days of a long time are the days of UTC, and say so', async ({ page }) => {
    const today = () =>
      new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format();
    const begun = today();
    await page.goto('/telemetry?range=90d');
    await drawn(page, 'runs');
    await expect(page.getByText(label('daysInUtc'))).toBeVisible();
    const runs = panel(page, 'runs');
    await runs.getByRole('button', { name: text('widgets.chart.asTable') }).click();
    await expect(runs.getByRole('columnheader', { name: label('dayColumn') })).toBeVisible();
    const newest = await runs.getByRole('rowheader').first().textContent();
    expect([begun, today()]).toContain(newest);
  });
});

test.describe('on a phone, in German, in the dark', () => {
  test.use({ locale: 'de-DE', colorScheme: 'dark', viewport: { width: 390, height: 844 } });

  test('all of it fits and reads well', async ({ page }) => {
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    for (const path of [SIX_HOURS, '/telemetry/failures?range=6h', '/telemetry/live']) {
      await page.goto(path);
      await expect(page.locator('article, table').first()).toBeVisible();
      expect(await overflow(), path).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
    await page.goto(SIX_HOURS);
    await drawn(page, 'runs', 'de');
    await expect(page.getByText(pattern('telemetry.time.updated', 'de'))).toBeHidden();
    await expect(page.getByText(text('telemetry.headlines.errorRate', 'de'))).toBeVisible();
    await page.getByRole('link', { name: text('telemetry.views.failures', 'de') }).click();
    await expect(page).toHaveURL(/failures\?range=6h/);
  });
});

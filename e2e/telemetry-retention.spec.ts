import { text } from './support/messages.ts';
import { drawn, expect, panel, seedTelemetry } from './support/seeded-telemetry.ts';
import { test as base } from './support/test.ts';

const DAY = 86_400_000;

/** A server that begins with ten days behind it, of which a week is kept. */
const test = base.extend<object, { dataDir: string }>({
  dataDir: [
    async ({ dataDir }, use) => {
      seedTelemetry(dataDir, 3_000, 10 * 24);
      await use(dataDir);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test('events of last week are removed, and the figures of their days stay', async ({ page }) => {
  const [from, to] = [10, 8].map((days) => new Date(Date.now() - days * DAY).toISOString());
  const past = `from=${from}&to=${to}`;
  const stored = async (span: string) =>
    (await (await page.request.get(`/api/telemetry/export?${span}`)).text()).split('\n').length - 1;
  await expect.poll(() => stored(past), { timeout: 30_000 }).toBe(0);
  const kept = `from=${to}&to=${new Date().toISOString()}`;
  expect(await stored(kept)).toBeGreaterThan(1_000);

  await page.goto(`/telemetry?${past}`);
  await drawn(page, 'runs');
  const runs = panel(page, 'runs');
  await runs.getByRole('button', { name: text('widgets.chart.asTable') }).click();
  await expect(runs.getByRole('row').nth(5)).toBeVisible();
  await page.goto(`/telemetry/failures?${past}`);
  await expect(page.getByText(text('telemetry.failures.none'))).toBeVisible();
});

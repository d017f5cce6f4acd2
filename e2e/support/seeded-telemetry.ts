import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { text } from './messages.ts';
import { test as base, expect } from './test.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const HOUR = 3_600_000;

/** What goes wrong in the seeded time, for an hour. */
export const SPIKE = { tool: 'web_search', code: 'UNREACHABLE' };

/** The last hours of a copilot at work, in which a tool did not work for one of them. */
export function seedTelemetry(dataDir: string, count = 5_000, hours = 6): void {
  const now = Date.now();
  const spike = { ...SPIKE, from: now - 3 * HOUR, to: now - 2 * HOUR };
  const options = { from: now - hours * HOUR, to: now - 60_000, count, spike };
  const command = ['--tsconfig', 'tsconfig.tsx.json', 'test/seed-telemetry.ts'];
  execFileSync(resolve(ROOT, 'node_modules/.bin/tsx'), [...command, JSON.stringify(options)], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Stories on a server with such a past. */
export const test = base.extend<object, { dataDir: string }>({
  dataDir: [
    async ({ dataDir }, use) => {
      seedTelemetry(dataDir);
      await use(dataDir);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** One of the charts, by its place in the message files. */
export const panel = (page: Page, id: string, locale: 'en' | 'de' = 'en') =>
  page.getByRole('article', { name: text(`telemetry.panels.${id}.title`, locale), exact: true });

/** Waits until a chart is drawn. */
export async function drawn(page: Page, id: string, locale: 'en' | 'de' = 'en'): Promise<void> {
  await expect(panel(page, id, locale).locator('svg.recharts-surface').first()).toBeVisible();
}

export { expect };

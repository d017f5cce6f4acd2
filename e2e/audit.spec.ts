import { readFile } from 'node:fs/promises';
import { expectAccessible } from './support/accessibility.ts';
import { WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

const CHANGED = text('audit.actions.setting.changed');

test('an owner sees who changed what, narrows it and takes it along', async ({ page }) => {
  await page.goto(`${WORKSPACE}/settings`);
  const saved = page.waitForResponse((response) => response.request().method() === 'PATCH');
  await page.getByRole('switch', { name: text('settings.memory.enabled') }).click();
  expect((await saved).ok()).toBe(true);
  await page.getByRole('link', { name: text('settings.audit.open') }).click();

  await expect(page).toHaveURL(/\/w\/guide\/audit/);
  const rows = page.getByRole('row');
  const row = rows.filter({ hasText: CHANGED }).first();
  await expect(row).toContainText('workspace.memoryEnabled');
  await expect(row).toContainText('Owner');
  await expectAccessible(page);

  await page.getByLabel(text('audit.filter.group')).selectOption('limit');
  await expect(page.getByText(text('audit.empty.filtered.title'))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: text('audit.empty.clear') }).click();
  await expect(row).toBeVisible();
  await page.getByLabel(text('audit.filter.actor')).selectOption('owner');
  await page.getByLabel(text('audit.filter.group')).selectOption('setting');
  await expect(row).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: text('audit.download.csv') }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^audit-.*\.csv$/);
  const content = await readFile(await file.path(), 'utf8');
  expect(content).toContain('setting.changed');
  expect(content).not.toContain('audit.exported');

  await row.getByRole('link', { name: CHANGED }).click();
  await expect(page).toHaveURL(/\/settings/);
});

test('the filter keeps its people while the log is read, and knows when nothing is chosen', async ({
  page,
  request,
}) => {
  await request.patch('/api/workspaces/guide/settings', {
    data: { workspace: { decisionExpiryHours: 7 } },
  });
  await page.goto(`${WORKSPACE}/audit`);
  const actor = page.getByLabel(text('audit.filter.actor'));
  const group = page.getByLabel(text('audit.filter.group'));
  await actor.selectOption('owner');
  await expect(page.getByRole('row').filter({ hasText: CHANGED }).first()).toBeVisible();

  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/api\/audit\?/, async (route) => {
    await released;
    await route.fulfill({
      json: { events: [], nextCursor: null, actors: [{ id: 'owner', name: 'Owner' }] },
    });
  });
  await group.selectOption('limit');
  await expect(page.getByText(text('audit.loading'))).toBeAttached();
  await expect(actor).toHaveValue('owner');
  release();
  await expect(page.getByText(text('audit.empty.filtered.title'))).toBeVisible();
  await group.selectOption('all');
  await actor.selectOption('');
  await expect(page.getByText(text('audit.empty.all.title'))).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the audit log is a list of cards that nothing runs out of', async ({ page, request }) => {
    await request.patch('/api/workspaces/guide/settings', {
      data: { workspace: { decisionExpiryHours: 5 } },
    });
    await page.goto(`${WORKSPACE}/audit`);
    await expect(page.getByRole('row').filter({ hasText: CHANGED }).first()).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
});

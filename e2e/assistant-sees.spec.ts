import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { ask, QUESTION, WORKSPACE } from './support/chat.ts';
import { documentRow } from './support/documents.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

const HANDBOOK = 'Aurora Field Handbook';

const registered = (page: Page) => page.getByTestId('registered-context');
/** Opens an entry of what is registered. */
async function look(page: Page, key: string) {
  const entry = registered(page)
    .getByRole('listitem')
    .filter({
      hasText: text(`context.registered.${key}`),
    });
  await entry.locator('summary').click();
  return entry.locator('pre');
}
const open = (page: Page) => page.getByTestId('assistant-sees').click();

test('what the assistant sees follows the page, and is what the answer was made with', async ({
  page,
}) => {
  await page.goto(WORKSPACE);
  await open(page);
  const panel = page.getByTestId('assistant-sees-panel');
  await expect(panel).toContainText(text('context.window.none'));
  await expect(await look(page, 'workspace')).toContainText('"activeDocument": null');
  await expect(await look(page, 'preferences')).toContainText('"responseLength": "normal"');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  await page.getByRole('searchbox', { name: text('documents.search') }).fill('handbook');
  await open(page);
  await expect(await look(page, 'session')).toContainText('"query": "handbook"');
  await page.keyboard.press('Escape');

  await documentRow(page, HANDBOOK).getByRole('link').first().click();
  await ask(page, QUESTION);
  await open(page);
  await expect(await look(page, 'workspace')).toContainText(`"title": "${HANDBOOK}"`);
  await expect(await look(page, 'queries')).toContainText(QUESTION);
  await expect(await look(page, 'instructions')).toContainText('"kind": "pdf"');

  const used = page.getByTestId('window-use');
  const guidance = used.getByRole('listitem').filter({ hasText: text('context.part.guidance') });
  await guidance.locator('summary').click();
  await expect(guidance).toContainText('The user reads a PDF');
  const seen = used.getByRole('listitem').filter({ hasText: text('context.part.page') });
  await seen.locator('summary').click();
  await expect(seen).toContainText('the document that stands open');
  await expectAccessible(page);
});

test('a preference changed in the settings is seen at once', async ({ page }) => {
  await page.goto(`${WORKSPACE}/settings`);
  await page
    .getByLabel(text('settings.behaviour.length.label'), { exact: true })
    .selectOption('short');
  await open(page);
  await expect(await look(page, 'preferences')).toContainText('"responseLength": "short"');
  await expect(await look(page, 'instructions')).toContainText('"length": "short"');
  await page.keyboard.press('Escape');
  await page
    .getByLabel(text('settings.behaviour.length.label'), { exact: true })
    .selectOption('normal');
});

test('what was asked in another conversation is known in a new one', async ({ page }) => {
  await page.goto(WORKSPACE);
  await ask(page, QUESTION);
  await page.goto(WORKSPACE);
  await open(page);
  await expect(await look(page, 'queries')).toContainText(QUESTION);
});

import type { Locator, Page } from '@playwright/test';
import {
  ANSWER,
  answered,
  answers,
  citations,
  composer,
  QUESTION,
  WORKSPACE,
} from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

// Other stories of this worker leave conversations and documents to be passed.
const MOST_TABS = 250;

/** Presses Tab until the control has the focus. */
async function tabTo(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  await expect(control).toBeVisible();
  for (let tab = 0; tab < MOST_TABS; tab++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`not reached in ${MOST_TABS} tabs`);
}

test('asking, opening a citation and coming back need no mouse', async ({ page }) => {
  await page.goto(WORKSPACE);
  await tabTo(page, composer(page));
  await page.keyboard.type(QUESTION);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('Please.');
  await expect(composer(page)).toHaveValue(`${QUESTION}\nPlease.`);
  await page.keyboard.press('Enter');
  await answered(page);

  const citation = citations(answers(page).last()).first();
  await tabTo(page, citation, 'Shift+Tab');
  await expect(page.getByRole('tooltip').filter({ hasText: ANSWER })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').locator('mark').first()).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(
    page.getByRole('heading', { name: text('documents.title'), exact: true }),
  ).toBeVisible();
  await expect(citation).toBeFocused();
});

test('menus and dialogs open, close and give the focus back', async ({ page }) => {
  await page.goto(WORKSPACE);
  const settings = page.getByRole('button', {
    name: text('workspace.settings.label'),
    exact: true,
  });
  await tabTo(page, settings);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(settings).toBeFocused();

  const more = page.getByRole('button', { name: text('documents.add.more') });
  await tabTo(page, more);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: text('documents.add.url') }).press('Enter');
  const field = page.getByRole('dialog').getByLabel(text('documents.addUrl.label'));
  await expect(field).toBeFocused();
  await page.keyboard.type('not an address');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
    text('documents.addUrl.invalid'),
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the first Tab leads past the navigation', async ({ page }) => {
  await page.goto(WORKSPACE);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: text('workspace.skipToContent') });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

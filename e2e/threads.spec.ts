import type { Locator, Page } from '@playwright/test';
import { answers, ask, composer, QUESTION, questions, WORKSPACE } from './support/chat.ts';
import { pattern, text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

const list = (page: Page): Locator =>
  page.getByRole('navigation').getByRole('list', { name: text('threads.list') });
/** The newest of that title: stories of one worker share a server. */
const row = (page: Page, title: string): Locator =>
  list(page).getByRole('listitem').filter({ hasText: title }).first();

async function act(page: Page, title: string, action: 'rename' | 'delete'): Promise<void> {
  await row(page, title).hover();
  await row(page, title)
    .getByRole('button', { name: pattern('threads.actions') })
    .click();
  await page.getByRole('menuitem', { name: text(`threads.${action}`) }).click();
}

test('threads have addresses, names, and survive a reload', async ({ page }) => {
  await page.goto(WORKSPACE);
  await ask(page, 'How large may an uploaded file be?');
  const first = page.url();
  await expect(row(page, 'How large may an uploaded file be?')).toBeVisible();

  await page.getByRole('link', { name: text('threads.newChat') }).click();
  await expect(answers(page)).toHaveCount(0);
  await ask(page, QUESTION);
  expect(page.url()).not.toBe(first);
  await expect(list(page).getByRole('listitem').first()).toContainText(
    'How long does the rescue helicopter',
  );

  await page.goto(first);
  await expect(questions(page)).toContainText('How large may an uploaded file be?');
  await expect(answers(page)).toContainText('25 MB');
  await page.reload();
  await expect(questions(page)).toHaveCount(1);
  await expect(answers(page)).toContainText('25 MB');

  await act(page, 'How large', 'rename');
  const field = page.getByRole('textbox', { name: pattern('threads.renameLabel') });
  await field.fill('Limits of files');
  await field.press('Enter');
  await expect(row(page, 'Limits of files')).toBeVisible();
  await page.reload();
  await expect(row(page, 'Limits of files')).toBeVisible();
});

test('a deleted thread can be had back, and is gone otherwise', async ({ page }) => {
  await page.goto(WORKSPACE);
  await ask(page, 'What does the spare ice drill cost?');
  const address = page.url();
  await act(page, 'spare ice drill', 'delete');
  await expect(row(page, 'spare ice drill')).toBeHidden();
  await expect(page).toHaveURL(/\/w\/guide$/);
  await page.getByRole('button', { name: text('threads.undo') }).click();
  await expect(row(page, 'spare ice drill')).toBeVisible();
  await page.goto(address);
  await expect(questions(page)).toContainText('spare ice drill');

  await act(page, 'spare ice drill', 'delete');
  await expect(row(page, 'spare ice drill')).toBeHidden();
  await page.goto(address);
  await expect(composer(page)).toBeVisible();
  await expect(questions(page)).toHaveCount(0);
});

test('a change in one tab shows in another', async ({ page, context }) => {
  await page.goto(WORKSPACE);
  const second = await context.newPage();
  await second.goto(WORKSPACE);
  await ask(page, 'When is the radio round in the evening?');
  await expect(row(second, 'radio round in the evening')).toBeVisible();
});

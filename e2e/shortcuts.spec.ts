import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { answers, ask, composer, questions, send, stopButton, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test.use({ modelKind: 'scripted', baseURL: '' });

const command = (name: string) => text(`shortcuts.command.${name}`);
const help = (page: Page) => page.getByRole('dialog', { name: text('shortcuts.title') });
const rowButton = (page: Page, key: string, name: string) =>
  page.getByRole('button', {
    name: text(`settings.shortcuts.${key}`).replace('{command}', command(name)),
    exact: true,
  });
const start = async (page: Page, url: string, path = '') => {
  await page.goto(`${url}${WORKSPACE}${path}`);
  await expect(composer(page)).toBeVisible();
};

test('? lists all keys, and they do what it says', async ({ page, ownServer, model }) => {
  const { url } = ownServer.current;
  await start(page, url);
  await page.keyboard.press('?');
  await expect(help(page)).toContainText(command('newConversation'));
  await expectAccessible(page);
  // Keys of the page do nothing behind a dialog.
  await page.keyboard.press('i');
  await expect(page).not.toHaveURL(/decisions/);
  await page.keyboard.press('?');
  await expect(help(page)).toBeHidden();

  await page.keyboard.press('c');
  await expect(composer(page)).toBeFocused();
  await expect(composer(page)).toHaveValue('');
  await page.keyboard.type('is it nice?');
  await expect(composer(page)).toHaveValue('is it nice?');
  await expect(help(page)).toBeHidden();

  await ask(page, 'First');
  const first = page.url();
  await page.getByRole('main').focus();
  const asked = model.asked.length;
  await page.keyboard.press('r');
  await expect.poll(() => model.asked.length).toBeGreaterThan(asked);
  await expect(stopButton(page)).toBeHidden();

  await page.getByRole('main').focus();
  await page.keyboard.press('n');
  await expect(page).not.toHaveURL(/\/t\//);
  await expect(composer(page)).toBeFocused();
  model.held = true;
  await send(page, 'Second');
  await expect(answers(page).last()).toContainText('word 2');
  await page.keyboard.press('Control+.');
  await expect(stopButton(page)).toBeHidden();
  model.held = false;

  const second = page.url();
  await page.getByRole('main').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page).toHaveURL(first);
  await expect(questions(page)).toContainText('First');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page).toHaveURL(second);

  const navigation = page.getByRole('navigation', { name: text('workspace.navigation.label') });
  await page.keyboard.press('b');
  await expect(navigation).toBeHidden();
  await page.keyboard.press('b');
  await expect(navigation).toBeVisible();
  await page.keyboard.press('t');
  await expect(composer(page)).not.toBeInViewport();
  await page.keyboard.press('t');
  await expect(composer(page)).toBeInViewport();

  await page.keyboard.press('i');
  await expect(page).toHaveURL(/decisions/);
  await page.keyboard.press('s');
  await expect(page.getByRole('searchbox', { name: text('documents.search') })).toBeFocused();
});

test('keys are changed, conflicts told, and what was chosen is kept', async ({
  page,
  ownServer,
}) => {
  const { url } = ownServer.current;
  await start(page, url, '/settings');
  await rowButton(page, 'change', 'inbox').click();
  await page.keyboard.press('x');
  await expect(rowButton(page, 'change', 'inbox')).toBeFocused();
  await expect(rowButton(page, 'reset', 'inbox')).toBeEnabled();

  await rowButton(page, 'change', 'settings').click();
  await page.keyboard.press('F5');
  await expect(page.getByRole('alert').filter({ hasText: 'F5' })).toBeVisible();
  await page.keyboard.press('c');
  const conflict = page.getByRole('alert').filter({ hasText: command('focusChat') });
  await expect(conflict).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: text('settings.shortcuts.replace') }).click();
  await expect(conflict).toBeHidden();
  await expect(rowButton(page, 'remove', 'focusChat')).toBeDisabled();
  await expect(rowButton(page, 'change', 'settings')).toBeFocused();
  await page.keyboard.press('i');
  await expect(page).toHaveURL(/settings/);
  await page.keyboard.press('x');
  await expect(page).toHaveURL(/decisions/);

  await page.reload();
  await expect(composer(page)).toBeVisible();
  await page.keyboard.press('?');
  const row = help(page)
    .locator('div')
    .filter({ hasText: command('settings') })
    .last();
  await expect(row.locator('kbd')).toHaveText(['C']);
  await page.keyboard.press('Escape');
  await expect(help(page)).toBeHidden();
  await page.keyboard.press('c');
  await expect(page).toHaveURL(/settings/);

  await page.getByRole('button', { name: text('settings.shortcuts.resetAll') }).click();
  await expect(rowButton(page, 'remove', 'focusChat')).toBeEnabled();
  await page.getByRole('button', { name: text('settings.shortcuts.undo') }).click();
  await expect(rowButton(page, 'remove', 'focusChat')).toBeDisabled();
  await rowButton(page, 'reset', 'inbox').click();
  await expect(rowButton(page, 'reset', 'inbox')).toBeDisabled();
});

test('tooltips show the keys', async ({ page, ownServer }) => {
  await start(page, ownServer.current.url);
  const button = page.getByRole('button', { name: text('workspace.navigation.hide') });
  await expect(button).toHaveAttribute('data-tooltip', /\(B\)$/);
});

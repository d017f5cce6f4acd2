import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { ask, composer, QUESTION, questions, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { choose } from './support/settings.ts';
import { expect, test } from './support/test.ts';

const palette = (page: Page, locale: 'en' | 'de' = 'en') =>
  page.getByRole('dialog', { name: text('palette.label', locale) });
const NOTE = '# Hulls\n\nThe barnacles are scraped by hand each spring.';
const options = (page: Page) => page.getByRole('option');
const group = (page: Page, name: string) =>
  page.getByRole('group', { name: text(`palette.group.${name}`) });

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
}

test('documents, conversations, commands and settings are a few letters away', async ({ page }) => {
  await page.goto(WORKSPACE);
  await ask(page, QUESTION);
  const { pathname } = new URL(page.url());

  // The cursor stands in the input field: Ctrl works there too.
  await composer(page).click();
  await openPalette(page);
  for (const name of ['commands', 'documents', 'conversations', 'settings']) {
    await expect(group(page, name)).toBeVisible();
  }
  await expectAccessible(page);
  await page.keyboard.type('hand auro');
  await expect(options(page).first()).toHaveText('Aurora Field Handbook');
  await expect(group(page, 'commands')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
  await expect(
    page.getByRole('heading', { name: 'Aurora Field Handbook', level: 1 }),
  ).toBeVisible();

  await openPalette(page);
  await expect(group(page, 'recent').getByRole('option')).toHaveText(['Aurora Field Handbook']);
  await page.keyboard.type(text('shortcuts.command.newConversation'));
  await expect(options(page).first()).toHaveText(
    new RegExp(text('shortcuts.command.newConversation')),
  );
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/t\//);
  await expect(composer(page)).toBeFocused();
  await expect(questions(page)).toHaveCount(0);

  await openPalette(page);
  await page.keyboard.type('helicopter');
  await expect(options(page).first()).toHaveText(QUESTION);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(pathname));
  await expect(questions(page)).toContainText(QUESTION);

  await openPalette(page);
  await page.keyboard.type(text('workspace.settings.theme.dark'));
  await expect(options(page).first()).toContainText(text('workspace.settings.theme.dark'));
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveClass(/dark/);
  await openPalette(page);
  await expectAccessible(page);
});

test('arrows move, Escape leaves and gives the focus back, and nothing is said to be found', async ({
  page,
}) => {
  await page.goto(WORKSPACE);
  const button = page.getByRole('button', { name: text('palette.label'), exact: true });
  await button.click();
  await expect(page.getByRole('combobox')).toBeFocused();
  const first = options(page).first();
  await expect(first).toHaveAttribute('data-highlighted', '');
  await page.keyboard.press('ArrowDown');
  await expect(first).not.toHaveAttribute('data-highlighted', '');
  await expect(options(page).nth(1)).toHaveAttribute('data-highlighted', '');
  await page.keyboard.type('zzzz');
  await expect(palette(page)).toContainText(text('palette.nothing'));
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeHidden();
  await button.click();
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test('what is saved is found by its words, and the page of it is a command', async ({ page }) => {
  await page.goto(WORKSPACE);
  await openPalette(page);
  await page.keyboard.type(text('shortcuts.command.newNote'));
  await expect(options(page).first()).toContainText(text('shortcuts.command.newNote'));
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: text('notes.text') }).fill(NOTE);
  await expect(page.getByText(text('notes.save.saved'), { exact: true })).toBeVisible();
  await ask(page, 'bookmark the Field Handbook');

  // A note is found once it has been read, a moment after it was written.
  await expect
    .poll(async () => {
      const response = await page.request.get('/api/workspaces/guide/saved/search?q=barnacles');
      return (await response.json()).results.length;
    })
    .toBe(1);
  await openPalette(page);
  await page.keyboard.type('barnacle');
  const saved = group(page, 'saved').getByRole('option');
  await expect(saved).toContainText('scraped by hand');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]doc=[\w-]+&at=/);
  await expect(
    page.locator('[data-highlight="passage"]').filter({ hasText: 'barnacles' }),
  ).toBeVisible();

  await openPalette(page);
  await page.keyboard.type('harnvik minutes');
  await expect(saved).toContainText('Aurora Field Handbook');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await openPalette(page);
  await page.keyboard.type(text('shortcuts.command.saved'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: text('saved.title'), level: 1 })).toBeVisible();
  await page.getByRole('searchbox', { name: text('saved.search') }).fill('minutes harnvik');
  await expect(
    page.getByRole('list', { name: text('saved.list') }).getByRole('listitem'),
  ).toHaveCount(1);
  await page.getByRole('searchbox', { name: text('saved.search') }).fill('barnacles');
  const notes = page.getByRole('region', { name: text('saved.notes') });
  await expect(notes.getByRole('link')).toHaveText(['Hulls']);
  await expectAccessible(page);
});

test('the chat on its own has it too', async ({ page }) => {
  await page.goto('/chat');
  await ask(page, QUESTION);
  const id = new URL(page.url()).pathname.split('/').at(-1);
  await page.getByRole('button', { name: text('palette.label'), exact: true }).click();
  await expect(page.getByRole('combobox')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type(text('shortcuts.command.newConversation'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/chat$/);
  await openPalette(page);
  await page.keyboard.type('helicopter');
  await expect(options(page).first()).toHaveText(QUESTION);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/chat/${id}$`));
  await openPalette(page);
  await page.keyboard.type('hand auro');
  await expect(options(page).first()).toHaveText('Aurora Field Handbook');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/w/guide/t/${id}\\?doc=`));
  await page.goto(`/chat/${id}`);
  await openPalette(page);
  await page.keyboard.type(text('shortcuts.command.saved'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/w/guide/saved\\?thread=${id}`));
});

test('it speaks German', async ({ page }) => {
  await page.goto(WORKSPACE);
  await choose(page, 'workspace.settings.language.de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.keyboard.press('Control+k');
  await expect(palette(page, 'de')).toBeVisible();
  await page.keyboard.type('einstellungen');
  await expect(options(page).first()).toContainText(text('shortcuts.command.settings', 'de'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/settings/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('it fits', async ({ page }) => {
    await page.goto(WORKSPACE);
    await page.getByRole('button', { name: text('palette.label'), exact: true }).tap();
    await expect(palette(page)).toBeInViewport({ ratio: 1 });
    await expectAccessible(page);
    await options(page).filter({ hasText: 'Aurora Field Handbook' }).first().tap();
    await expect(
      page.getByRole('heading', { name: 'Aurora Field Handbook', level: 1 }),
    ).toBeVisible();
  });
});

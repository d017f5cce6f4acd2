import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { ANSWER, ask, QUESTION, questions, WORKSPACE } from './support/chat.ts';
import { prolongThread } from './support/long-thread.ts';
import { pattern, text } from './support/messages.ts';
import { choose } from './support/settings.ts';
import { expect, test } from './support/test.ts';

// A link that leads nowhere answers 404, which the browser writes to its console.
test.use({ expectedProblems: [/status of 404.*\/share\//] });

const navigation = (page: Page): Locator => page.getByRole('navigation');
const list = (page: Page, name: 'list' | 'archive' | 'search.results' = 'list'): Locator =>
  navigation(page).getByRole('list', { name: text(`threads.${name}`), exact: true });
const rows = (page: Page, name?: Parameters<typeof list>[1]): Locator =>
  list(page, name).getByRole('listitem');
const row = (page: Page, title: string, name?: Parameters<typeof list>[1]): Locator =>
  rows(page, name).filter({ hasText: title }).first();
const button = (page: Page, key: string): Locator =>
  page.getByRole('button', { name: text(key), exact: true });
/** The newest toast comes first. */
const undo = (page: Page): Locator => button(page, 'threads.undo').first();
const searchField = (page: Page): Locator =>
  page.getByRole('searchbox', { name: text('threads.search.label') });

async function act(of: Locator, action: string): Promise<void> {
  await of.hover();
  await of.getByRole('button', { name: pattern('threads.actions') }).click();
  await of
    .page()
    .getByRole('menuitem', { name: text(action), exact: true })
    .click();
}

/** Renames the conversation that is open; others may have its title. */
async function rename(page: Page, to: string): Promise<void> {
  const { pathname } = new URL(page.url());
  const own = rows(page).filter({ has: page.locator(`a[href*="${pathname}"]`) });
  await act(own, 'threads.rename');
  const field = page.getByRole('textbox', { name: pattern('threads.renameLabel') });
  await field.fill(to);
  await field.press('Enter');
  await expect(row(page, to)).toBeVisible();
}

/** A conversation of its own, under a title of its own. */
async function converse(page: Page, question: string, title: string): Promise<string> {
  await page.goto(WORKSPACE);
  await ask(page, question);
  const address = page.url();
  await rename(page, title);
  return address;
}

test('conversations are found by what was said in them', async ({ page }) => {
  await converse(page, QUESTION, 'Rescue times');
  await converse(page, 'How large may an uploaded file be?', 'File limits');
  await searchField(page).fill('helicopt');
  const found = row(page, 'Rescue times', 'search.results');
  await expect(found.locator('mark').first()).toHaveText(/helicopter/i);
  await expect(rows(page, 'search.results').filter({ hasText: 'File limits' })).toHaveCount(0);
  await expectAccessible(page);

  await searchField(page).fill('file limits');
  await expect(rows(page, 'search.results').first()).toContainText('File limits');

  await searchField(page).fill('xylophone');
  await expect(navigation(page)).toContainText(text('threads.search.nothing').split('“')[0] ?? '');
  await expectAccessible(page);
  await button(page, 'threads.search.clear').click();
  await expect(row(page, 'Rescue times')).toBeVisible();

  await searchField(page).fill('rescue');
  await searchField(page).press('Escape');
  await expect(searchField(page)).toHaveValue('');
  await searchField(page).fill('rescue');
  await row(page, 'Rescue times', 'search.results').getByRole('link').click();
  await expect(questions(page).last()).toContainText(QUESTION);
  await expect(page.getByText(ANSWER).first()).toBeVisible();
});

test('conversations are pinned, archived and deleted, and that can be undone', async ({ page }) => {
  await converse(page, 'When is the radio round in the evening?', 'Radio round');
  await converse(page, 'What does the spare ice drill cost?', 'Ice drill');
  await expect(rows(page).first()).toContainText('Ice drill');
  await act(row(page, 'Radio round'), 'threads.pin');
  await expect(rows(page).first()).toContainText('Radio round');
  await expect(row(page, 'Radio round').getByTestId('thread-pinned')).toBeVisible();
  await page.reload();
  await expect(rows(page).first()).toContainText('Radio round');
  await act(row(page, 'Radio round'), 'threads.unpin');
  await expect(rows(page).first()).toContainText('Ice drill');

  await act(row(page, 'Radio round'), 'threads.archiveAction');
  await expect(row(page, 'Radio round')).toBeHidden();
  await undo(page).click();
  await expect(row(page, 'Radio round')).toBeVisible();
  await act(row(page, 'Radio round'), 'threads.archiveAction');
  await expect(row(page, 'Radio round')).toBeHidden();
  await searchField(page).fill('radio round');
  await expect(row(page, 'Radio round', 'search.results')).toContainText(
    text('threads.isArchived'),
  );
  await searchField(page).fill('');
  await button(page, 'threads.showArchive').click();
  await expect(row(page, 'Radio round', 'archive')).toBeVisible();
  await expectAccessible(page);
  await act(row(page, 'Radio round', 'archive'), 'threads.unarchive');
  await expect(navigation(page)).toContainText(text('threads.archiveEmpty'));
  await button(page, 'threads.showAll').click();
  await expect(row(page, 'Radio round')).toBeVisible();

  await act(row(page, 'Radio round'), 'threads.delete');
  await expect(row(page, 'Radio round')).toBeHidden();
  await undo(page).click();
  await expect(row(page, 'Radio round')).toBeVisible();
});

test('a conversation is taken along as a file', async ({ page }) => {
  await converse(page, QUESTION, 'To take along');
  const exported = async (action: string) => {
    const download = page.waitForEvent('download');
    await act(row(page, 'To take along'), action);
    const file = await download;
    return { name: file.suggestedFilename(), body: readFileSync(await file.path(), 'utf8') };
  };
  const markdown = await exported('threads.exportMarkdown');
  expect(markdown.name).toBe('To-take-along.md');
  expect(markdown.body).toContain(`# To take along`);
  expect(markdown.body).toContain(QUESTION);
  expect(markdown.body).toMatch(/### Sources\n\n- \[1\] .+: “.+”/);
  const json = JSON.parse((await exported('threads.exportJson')).body);
  expect(json.messages[0]).toMatchObject({ role: 'user', text: QUESTION });
  expect(json.messages[1].sources[0].quote).toContain(ANSWER);
});

test('a shared conversation is read without a session until the link is revoked', async ({
  page,
  browser,
}) => {
  await converse(page, QUESTION, 'For everybody');
  await act(row(page, 'For everybody'), 'threads.share');
  const dialog = page.getByRole('dialog', { name: text('share.title') });
  await expect(dialog).toContainText(text('share.none'));
  await expectAccessible(page);
  await dialog.getByRole('combobox', { name: text('share.expiry.label') }).selectOption('1');
  await dialog.getByRole('button', { name: text('share.create') }).click();
  const field = dialog.getByRole('textbox', { name: text('share.link') });
  await expect(field).toBeFocused();
  const address = await field.inputValue();
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await expectAccessible(page);

  const stranger = await browser.newContext();
  const reader = await stranger.newPage();
  const problems: string[] = [];
  reader.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const response = await reader.goto(address);
  expect(response?.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': expect.stringContaining('noindex'),
    'cache-control': expect.stringContaining('no-store'),
  });
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('For everybody');
  await expect(reader.getByRole('article', { name: text('share.page.user') })).toContainText(
    QUESTION,
  );
  const answer = reader.getByRole('article', { name: text('share.page.assistant') });
  await expect(answer).toContainText(ANSWER);
  await answer.locator('summary').first().click();
  await expect(answer.locator('blockquote').first()).toContainText(ANSWER);
  await expect(reader.locator('meta[name=referrer]')).toHaveAttribute('content', 'no-referrer');
  await expect(reader.getByRole('navigation')).toHaveCount(0);
  await expect(reader.getByRole('textbox')).toHaveCount(0);
  await expectAccessible(reader);
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
  expect(problems).toEqual([]);

  await dialog.getByRole('button', { name: text('share.revoke'), exact: true }).click();
  await dialog.getByRole('button', { name: text('share.revokeNow') }).click();
  await expect(dialog).toContainText(text('share.none'));
  expect((await reader.reload())?.status()).toBe(404);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(text('share.page.goneTitle'));
  await expect(reader.getByText(ANSWER)).toHaveCount(0);
  await stranger.close();
});

/** The menu of the conversation in the header of the chat. */
async function inHeader(page: Page, action: string, locale: 'en' | 'de' = 'en'): Promise<void> {
  await page.getByRole('button', { name: text('chat.conversation.menu', locale) }).click();
  await page.getByRole('menuitem', { name: text(action, locale), exact: true }).click();
}

test('the chat itself shares and exports, in the language of the page', async ({ page }) => {
  await page.goto(WORKSPACE);
  await expect(page.getByRole('button', { name: text('chat.conversation.menu') })).toHaveCount(0);
  await ask(page, QUESTION);
  await inHeader(page, 'threads.share');
  await expect(page.getByRole('dialog', { name: text('share.title') })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await choose(page, 'workspace.settings.language.de');
  const download = page.waitForEvent('download');
  await inHeader(page, 'threads.exportMarkdown', 'de');
  const body = readFileSync(await (await download).path(), 'utf8');
  expect(body).toContain(`## ${text('exportFile.user', 'de')}\n\n${QUESTION}`);
  expect(body).toContain(`### ${text('exportFile.sources', 'de')}`);
  expect(body).not.toContain('## You');
});

test('what is said in an archived conversation brings it back', async ({ page }) => {
  const address = await converse(page, 'When is the radio round?', 'Woken up');
  await act(row(page, 'Woken up'), 'threads.archiveAction');
  await expect(row(page, 'Woken up')).toBeHidden();
  await page.goto(address);
  await ask(page, 'And who listens to it?');
  await expect(row(page, 'Woken up')).toBeVisible();
});

test('a search leads to the message, also far back', async ({ page, server }) => {
  await page.goto(WORKSPACE);
  await ask(page, 'Do ptarmigans nest near Camp Plover?');
  const threadId = page.url().split('/').at(-1) as string;
  await prolongThread(server.url, threadId, 40);
  await page.goto(WORKSPACE);
  await searchField(page).fill('ptarmigans nest');
  const found = rows(page, 'search.results').first();
  await expect(found.locator('mark').first()).toHaveText(/ptarmigans/i);
  await found.getByRole('link').click();
  const message = page.locator('[data-found]');
  await expect(message).toContainText('ptarmigans');
  await expect(message).toBeFocused();
  await expect(message).toBeInViewport();
  await expect(page).not.toHaveURL(/message=/);
  await expectAccessible(page);

  // The one that is open already is gone to again, and from its end.
  await page.getByTestId('to-newest').click();
  await expect(questions(page).last()).toBeInViewport();
  await found.getByRole('link').click();
  await expect(message).toBeInViewport();
});

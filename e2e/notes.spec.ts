import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { ask, WORKSPACE } from './support/chat.ts';
import { documentRow } from './support/documents.ts';
import { pattern, text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

const field = (page: Page) => page.getByRole('textbox', { name: text('notes.text') });
const saveState = (page: Page) => page.getByTestId('save-state');

async function newNote(page: Page, title: string, words: string): Promise<void> {
  await page.goto(WORKSPACE);
  await page.getByRole('button', { name: text('documents.add.note'), exact: true }).click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.insertText(words);
  await page.getByRole('textbox', { name: text('notes.title') }).fill(title);
  await expect(saveState(page)).toHaveText(text('notes.save.saved'));
  await expect(page).not.toHaveURL(/new=/);
}

/** Answers come from what is indexed, which happens after it is saved. */
async function statusOf(page: Page, title: string): Promise<string | undefined> {
  const response = await page.request.get('/api/workspaces/guide/documents');
  const { documents } = (await response.json()) as {
    documents: { title: string; status: string }[];
  };
  return documents.find((document) => document.title === title)?.status;
}

test('a note is written, found by the assistant, changed, and deleted with undo', async ({
  page,
}) => {
  await newNote(page, 'Quay walk', 'The quay inspection of Birkenhead starts at half past six.');
  await expectAccessible(page);
  await expect.poll(() => statusOf(page, 'Quay walk')).toBe('ready');
  const answer = await ask(page, 'When does the quay inspection of Birkenhead start?');
  await expect(answer).toContainText('half past six');
  await expect(answer).toContainText('Quay walk');
  await field(page).fill('The quay inspection of Birkenhead starts at a quarter to eight.');
  await expect(saveState(page)).toHaveText(text('notes.save.unsaved'));
  await expect(saveState(page)).toHaveText(text('notes.save.saved'));
  await page.reload();
  await expect(field(page)).toHaveValue(/quarter to eight/);

  await page.getByRole('button', { name: text('notes.read') }).click();
  await expect(page.getByRole('main').getByRole('article')).toContainText('quarter to eight');
  await page.getByRole('link', { name: text('reader.editNote') }).click();
  await expect(field(page)).toHaveValue(/quarter to eight/);

  await page
    .getByRole('main')
    .getByRole('button', { name: pattern('documents.menu.label') })
    .click();
  await page.getByRole('menuitem', { name: text('documents.menu.delete') }).click();
  await expect(documentRow(page, 'Quay walk')).toHaveCount(0);
  await page.getByRole('button', { name: text('documents.undo') }).click();
  await expect(documentRow(page, 'Quay walk')).toBeVisible();
});

test.describe('when the server cannot be reached', () => {
  test.use({ expectedProblems: [/Failed to load resource/] });

  test('what is written stays, also over a reload, and is saved later', async ({ page }) => {
    await newNote(page, 'Kept', 'first words');
    await page.route('**/note', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await field(page).fill('second words');
    await expect(saveState(page)).toContainText(text('notes.save.failed'));
    await expectAccessible(page);
    await page.reload();
    await expect(field(page)).toHaveValue('second words');
    await page.unroute('**/note');
    await expect(saveState(page)).toHaveText(text('notes.save.saved'));
    await page.reload();
    await expect(field(page)).toHaveValue('second words');
  });
});

test.describe('in two tabs', () => {
  test.use({ expectedProblems: [/409/] });

  test('each sees what the other saved, and a conflict is the writer’s to solve', async ({
    page,
    context,
  }) => {
    await newNote(page, 'Shared', 'one');
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(field(other)).toHaveValue('one');
    await field(page).fill('two');
    await expect(field(other)).toHaveValue('two');

    // The other tab writes while it hears nothing of this one.
    await other.route('**/note', async (route) => {
      if (route.request().method() === 'PUT') await held;
      await route.continue();
    });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await field(other).fill('mine');
    await expect(saveState(other)).toHaveText(text('notes.save.saving'));
    await field(page).fill('yours');
    await expect(saveState(page)).toHaveText(text('notes.save.saved'));
    release();
    await expect(other.getByText(text('notes.trouble.conflict.title'))).toBeVisible();
    await expectAccessible(other);
    await other.getByRole('button', { name: text('notes.trouble.conflict.keepMine') }).click();
    await expect(saveState(other)).toHaveText(text('notes.save.saved'));
    await expect(field(page)).toHaveValue('mine');
  });
});

test('passages are kept from the reader, sorted into collections, and found again', async ({
  page,
}) => {
  await newNote(
    page,
    'Harbour dues',
    'Dues are paid before the ropes are cast off. Nobody is exempt.',
  );
  await page.getByRole('button', { name: text('notes.read') }).click();
  const article = page.getByRole('main').getByRole('article');
  await expect(article).toContainText('Dues are paid');
  await article.getByText('Dues are paid').dblclick({ position: { x: 10, y: 10 } });
  await page.getByRole('button', { name: text('saved.keep') }).click();
  await expect(page.getByText(text('saved.kept'), { exact: true })).toBeVisible();

  await page.goto(`${WORKSPACE}/saved`);
  // Other stories keep things, too.
  const kept = page
    .getByRole('list', { name: text('saved.list') })
    .getByRole('listitem')
    .filter({ hasText: 'Harbour dues' });
  await expect(kept).toHaveCount(1);
  await expect(kept).toContainText('Dues');
  await page.getByRole('button', { name: text('saved.newCollection') }).click();
  await page.getByRole('textbox', { name: text('saved.collectionName') }).fill('Money');
  await page.getByRole('button', { name: text('saved.create') }).click();
  await kept.getByRole('button', { name: pattern('saved.collect') }).click();
  await page.getByRole('checkbox', { name: 'Money' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Money/ }).click();
  await expect(kept).toHaveCount(1);
  await expectAccessible(page);

  await page.getByRole('searchbox', { name: text('saved.search') }).fill('zebra');
  await expect(kept).toHaveCount(0);
  await page.getByRole('searchbox', { name: text('saved.search') }).fill('harbour');
  await kept.getByRole('button', { name: pattern('saved.remove') }).click();
  await expect(kept).toHaveCount(0);
  await page.getByRole('button', { name: text('saved.undo') }).click();
  await kept.getByRole('link', { name: 'Harbour dues' }).click();
  await expect(page.locator('[data-highlight="passage"]').first()).toContainText('Dues');
});

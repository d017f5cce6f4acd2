import { expectAccessible } from './support/accessibility.ts';
import {
  ANSWER,
  answered,
  answers,
  ask,
  QUESTION,
  questions,
  send,
  WORKSPACE,
} from './support/chat.ts';
import { documentRow, expectReady } from './support/documents.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

const undo = { name: text('appTools.undo'), exact: true };

test('the assistant opens a document and highlights in it, with a way back', async ({ page }) => {
  await page.goto(WORKSPACE);
  const opened = await ask(page, 'open the Field Handbook');
  await expect(opened).toContainText('is open');
  await expect(page).toHaveURL(/[?&]doc=/);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText(
    /field handbook/i,
  );
  await expectAccessible(page);

  await ask(page, 'highlight "35 minutes"');
  await expect(page).toHaveURL(/&at=\d+-\d+/);
  await expect(page.getByRole('main').locator('mark').first()).toBeInViewport();

  await page.getByTestId('tool-highlight_passage').locator('..').getByRole('button', undo).click();
  await expect(page).not.toHaveURL(/&at=/);
  await page.getByTestId('tool-open_document').locator('..').getByRole('button', undo).click();
  await expect(page).not.toHaveURL(/[?&]doc=/);
  await expect(page.getByTestId('tool-open_document')).toContainText(text('appTools.undone'));
});

test('the list is filtered and shown whole again', async ({ page }) => {
  await page.goto(WORKSPACE);
  const rows = page.getByRole('table', { name: text('documents.tableCaption') }).getByRole('row');
  await expect(rows.nth(2)).toBeVisible();
  const all = await rows.count();
  await ask(page, 'show only PDFs');
  await expect(page.getByRole('list', { name: text('documents.filter.label') })).toContainText(
    'PDF',
  );
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await page.getByRole('button', undo).click();
  await expect(rows).toHaveCount(all);
});

test('an answer becomes a document, and is taken back', async ({ page }) => {
  await page.goto(WORKSPACE);
  await ask(page, QUESTION);
  await ask(page, 'save this answer as "Way to Camp Lark"');
  await expectReady(page, 'Way to Camp Lark');
  await page.getByRole('button', undo).click();
  await expect(documentRow(page, 'Way to Camp Lark')).toBeHidden();
});

test('sources, exports and bookmarks', async ({ page }) => {
  await page.goto(WORKSPACE);
  await ask(page, QUESTION);
  await send(page, 'show the sources');
  const dialog = page.getByRole('dialog', { name: text('appTools.sourcesTitle') });
  await expect(dialog).toContainText('35 minutes');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const download = page.waitForEvent('download');
  await ask(page, 'export the conversation as json');
  expect((await download).suggestedFilename()).toMatch(/\.json$/);

  const kept = async () => (await page.request.get('/api/workspaces/guide/bookmarks')).json();
  // Another story may have kept it, and then there is nothing to undo.
  for (const { id } of (await kept()).bookmarks) await page.request.delete(`/api/bookmarks/${id}`);
  await ask(page, 'bookmark the Field Handbook');
  expect((await kept()).bookmarks).toHaveLength(1);
  await page.getByRole('button', undo).click();
  await expect.poll(async () => (await kept()).bookmarks).toHaveLength(0);
});

test('without a key an answer is shown large, questions are offered, and a link', async ({
  page,
}) => {
  await page.goto(WORKSPACE);
  await ask(page, QUESTION);
  await ask(page, 'share this conversation for 3 days');
  await page.getByRole('button', { name: text('appTools.makeLink') }).click();
  await expect(page.getByRole('textbox', { name: text('appTools.link') })).toHaveValue(/\/share\//);

  await send(page, 'show the answer in the reader');
  const stage = page.getByRole('dialog', { name: QUESTION.replace('?', '') });
  await expect(stage).toContainText(ANSWER);
  await page.keyboard.press('Escape');
  await expect(stage).toBeHidden();
  // What is asked while an answer is written begins without the browser's tools.
  await expect(answers(page).last()).toContainText('The answer is shown.');
  await answered(page);

  await ask(page, 'what could I ask next?');
  const offered = page.getByRole('list', { name: text('appTools.followUps') });
  const first = offered.getByRole('button').first();
  const question = (await first.textContent()) ?? '';
  await first.click();
  await expect(questions(page).last()).toContainText(question);
});

import { expectAccessible } from './support/accessibility.ts';
import { ask, composer, QUESTION, questions, WORKSPACE } from './support/chat.ts';
import { documentRow } from './support/documents.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

const HANDBOOK = 'Aurora Field Handbook';
const message = (action: string) =>
  text(`documents.quick.${action}.message`).replace('{title}', HANDBOOK);

test('a document is asked about from its menu, before the chat has been fetched', async ({
  page,
}) => {
  // Keeps the page from ever being idle, so that only the question can fetch the chat.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.goto(WORKSPACE);
  await documentRow(page, HANDBOOK)
    .getByRole('button', { name: text('documents.menu.label').replace('{title}', HANDBOOK) })
    .click();
  const menu = page.getByRole('menu');
  await expect(menu).toContainText(text('documents.quick.insights.label'));
  await expectAccessible(page);
  await expect(composer(page)).toHaveCount(0);
  await menu.getByRole('menuitem', { name: text('documents.quick.summarize.label') }).click();
  await expect(questions(page)).toContainText(message('summarize'));
  await expect(page).toHaveURL(/\/t\//);
});

test('an open document is asked about in the conversation that is there, in a chat that was closed', async ({
  page,
}) => {
  await page.goto(WORKSPACE);
  await ask(page, QUESTION);
  await documentRow(page, HANDBOOK).getByRole('link').click();
  await expect(page.getByRole('heading', { name: HANDBOOK, level: 1 })).toBeVisible();
  await page.getByRole('button', { name: text('chat.close') }).click();
  await expect(composer(page)).not.toBeInViewport();

  await page.getByRole('button', { name: text('documents.quick.label') }).click();
  await page.getByRole('menuitem', { name: text('documents.quick.topics.label') }).click();
  await expect(composer(page)).toBeInViewport();
  await expect(questions(page)).toHaveCount(2);
  await expect(questions(page).last()).toContainText(message('topics'));
  await expect(page.getByRole('heading', { name: HANDBOOK, level: 1 })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the chat opens over the document, also where it is a page of its own', async ({ page }) => {
    await page.goto(WORKSPACE);
    await documentRow(page, HANDBOOK).getByRole('link').tap();
    await page.getByRole('button', { name: text('documents.quick.label') }).tap();
    await page.getByRole('menuitem', { name: text('documents.quick.summarize.label') }).tap();
    await expect(composer(page)).toBeInViewport();
    await expect(questions(page)).toContainText(message('summarize'));

    const place = { name: 'ui-mode', value: 'embedded', domain: '127.0.0.1', path: '/' };
    await page.context().addCookies([place]);
    await page.goto(WORKSPACE);
    await documentRow(page, HANDBOOK).getByRole('link').tap();
    await page.getByRole('button', { name: text('documents.quick.label') }).tap();
    await page.getByRole('menuitem', { name: text('documents.quick.insights.label') }).tap();
    await expect(page).toHaveURL(/\/chat\//);
    await expect(questions(page)).toContainText(message('insights'));
  });
});

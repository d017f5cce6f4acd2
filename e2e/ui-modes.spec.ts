import { expectAccessible } from './support/accessibility.ts';
import { answers, ask, composer, questions, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { choose } from './support/settings.ts';
import { expect, test } from './support/test.ts';

test('one thread goes on through sidebar, popup and embedded, without a reload', async ({
  page,
}) => {
  await page.goto(WORKSPACE);
  await ask(page, 'How large may an uploaded file be?');
  await page.evaluate(() => Object.assign(window, { stillHere: true }));

  await choose(page, 'workspace.settings.uiMode.popup');
  const open = page.getByRole('button', { name: text('chat.open') });
  if (await open.isVisible()) await open.click();
  await expect(answers(page)).toContainText('25 MB');
  await ask(page, 'Which formats can be read?');
  await expectAccessible(page);
  await page
    .getByRole('button', { name: text('chat.close') })
    .first()
    .click();
  await expect(composer(page)).toBeHidden();
  await open.click();
  await expect(questions(page)).toHaveCount(2);

  await page
    .getByRole('button', { name: text('chat.close') })
    .first()
    .click();
  await choose(page, 'workspace.settings.uiMode.embedded');
  await expect(questions(page)).toHaveCount(2);
  await expectAccessible(page);

  await choose(page, 'workspace.settings.uiMode.sidebar');
  await expect(questions(page)).toHaveCount(2);
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);

  await choose(page, 'workspace.settings.uiMode.popup');
  await page.reload();
  await expect(
    page.getByRole('button', { name: text('chat.open') }).or(composer(page)),
  ).toBeVisible();
});

test('the chat has a page of its own', async ({ page }) => {
  await page.goto('/chat');
  await ask(page, 'How large may an uploaded file be?');
  await expect(page).toHaveURL(/\/chat\/[\w-]+$/);
  await expectAccessible(page);
  await page.reload();
  await expect(answers(page)).toContainText('25 MB');
  const id = new URL(page.url()).pathname.split('/').at(-1);
  await page.goto(`${WORKSPACE}/t/${id}`);
  await expect(answers(page)).toContainText('25 MB');
});

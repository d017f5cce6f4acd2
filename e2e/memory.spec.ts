import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { answers, ask, WORKSPACE } from './support/chat.ts';
import { pattern, text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test.use({ baseURL: '' });

const DECISION = 'We decided that the cache of the tide tables is emptied every night at three.';
const RECALL = 'What did we decide about the cache last week?';

/** Asks in a conversation of its own. @returns the answer */
async function askAnew(page: Page, question: string) {
  await page.getByRole('link', { name: text('threads.newChat') }).click();
  await expect(answers(page)).toHaveCount(0);
  return ask(page, question);
}

test('what was decided in one conversation is cited in another, until it is forgotten', async ({
  page,
  ownServer,
}) => {
  const { url } = ownServer.current;
  await page.goto(`${url}${WORKSPACE}`);
  await ask(page, DECISION);
  const first = new URL(page.url()).pathname;

  const recalled = await askAnew(page, RECALL);
  await expect(recalled).toContainText('From earlier conversations');
  const cited = recalled.getByRole('link', { name: /earlier conversation/ });
  await expect(cited.first()).toHaveAttribute('href', new RegExp(`${first}$`));
  const found = page.getByTestId('tool-search_conversations');
  await expect(found).toContainText('1 conversation');
  await found.locator('summary').click();
  await expect(found.getByRole('link')).toHaveAttribute('href', new RegExp(`${first}$`));
  await expectAccessible(page);
  await found.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`${first}$`));

  await page.goto(`${url}${WORKSPACE}/settings`);
  const memories = page.getByRole('list', { name: text('settings.memory.list') });
  await expect(memories).toContainText(DECISION);
  // Searching one's memory is nothing to be remembered.
  await expect(memories.getByRole('listitem')).toHaveCount(1);
  await memories.getByRole('button', { name: pattern('settings.memory.delete') }).click();
  const none = page.getByText(text('settings.memory.none'));
  await expect(none).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(none).toBeVisible();

  await page.goto(`${url}${WORKSPACE}`);
  const forgotten = await ask(page, RECALL);
  await expect(forgotten).not.toContainText('From earlier conversations');
  await expect(forgotten).not.toContainText('every night');
});

import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { answers, questions, send, WORKSPACE } from './support/chat.ts';
import { decisions, expectOutcome } from './support/decisions.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test.use({ baseURL: '' });

const badge = (page: Page) => page.getByRole('navigation').getByTestId('pending-decisions').first();

/** Begins a conversation that comes to need consent. */
async function begin(page: Page, url: string, message: string): Promise<void> {
  await page.goto(`${url}${WORKSPACE}`);
  await send(page, message);
  await expect(decisions(page, 'pending')).toHaveCount(1);
}

test('what waits in all conversations is worked through with the keyboard', async ({
  page,
  ownServer,
}) => {
  const { url } = ownServer.current;
  await begin(page, url, 'Fix the typo in notes/plan.md');
  await begin(page, url, 'Run npm test');
  await begin(page, url, 'Run npm run notes');
  await expect(badge(page)).toContainText('3');

  await page.getByRole('link', { name: text('decisions.inbox.title') }).click();
  await expect(
    page.getByRole('heading', { name: text('decisions.inbox.title'), exact: true }),
  ).toBeVisible();
  const inbox = page.getByRole('main');
  const waiting = inbox.getByTestId('decision-pending');
  await expect(waiting).toHaveCount(3);
  const card = (content: string) => inbox.getByRole('article').filter({ hasText: content });
  await expectAccessible(page);

  // The newest comes first.
  await card('npm run notes').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(card('plan.md')).toBeFocused();
  await page.keyboard.press('k');
  await expect(card('npm test')).toBeFocused();
  await page.keyboard.press('a');
  await expectOutcome(card('npm test'), 'allowed_once');
  await expect(badge(page)).toContainText('2');

  await expect(card('plan.md')).toBeFocused();
  await page.keyboard.press('d');
  await page.keyboard.type('Later.');
  await page.keyboard.press('Enter');
  await expectOutcome(card('plan.md'), 'denied');
  await expect(badge(page)).toContainText('1');

  await expect(card('npm run notes')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/decisions/);
  await expect(questions(page)).toContainText('Run npm run notes');
  await page.goBack();
  await expect(waiting).toHaveCount(1);
  await waiting.focus();
  await page.keyboard.press('a');
  await expect(badge(page)).toBeHidden();

  await page.reload();
  await expect(inbox.getByText(text('decisions.inbox.empty.pending.title'))).toBeVisible();
  await expectAccessible(page);
  await inbox.getByRole('button', { name: text('decisions.inbox.filter.settled') }).click();
  await expect(inbox.getByTestId('decision-answered')).toHaveCount(3);
});

test('an answer from the inbox carries the conversation on', async ({
  page,
  context,
  ownServer,
}) => {
  const { url } = ownServer.current;
  await begin(page, url, 'Run npm test');
  const inbox = await context.newPage();
  await inbox.goto(`${url}${WORKSPACE}/decisions`);
  await inbox.getByRole('main').getByTestId('decision-pending').focus();
  await inbox.keyboard.press('a');
  await expectOutcome(decisions(page, 'answered'), 'allowed_once');
  await expect(answers(page).last()).toContainText('succeeded with exit code 0');
});

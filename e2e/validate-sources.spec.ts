import type { Locator } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { answers, ask, citations, send, WORKSPACE } from './support/chat.ts';
import { decisions, expectOutcome } from './support/decisions.ts';
import { documentRow } from './support/documents.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

// What is rejected here is left out of later answers: with a server of its own no other story asks it.
test.use({ extraSettings: { LOG_LEVEL: 'warn' } });

const ASK = '/validate How long does the rescue helicopter need to Camp Lark?';

test('sources are shown; one is validated, the others are rejected', async ({ page }) => {
  await page.goto(WORKSPACE);
  await send(page, ASK);
  const card = decisions(page, 'pending');
  const boxes = card.getByRole('checkbox');
  await expect(boxes.first()).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(boxes.first()).toBeVisible();

  const handbook = card.getByRole('checkbox', { name: /field handbook/i });
  const count = await boxes.count();
  expect(count).toBeGreaterThan(1);
  for (let index = 0; index < count; index += 1) await boxes.nth(index).uncheck();
  await handbook.check();
  await card.locator('[data-triage="allow"]').click();
  await card.getByRole('textbox', { name: text('decisions.reasonLabel') }).fill('only this one');
  await page.keyboard.press('Enter');
  await expectOutcome(decisions(page, 'answered'), 'sources_some');

  const answer = answers(page).last();
  await expect(answer).toContainText('35 minutes');
  await restsOnTheHandbookAlone(answer);
  await expect(citations(answer).first()).toBeVisible();
  await expect(documentRow(page, /field handbook/i)).toContainText(text('validation.validated'));
  await expect(page.locator('main [data-validation="rejected"]')).toHaveCount(count - 1);

  await ask(page, 'How long does the helicopter need to Camp Lark, and who calls it?');
  await expect(answers(page)).toHaveCount(2);
  const later = answers(page).last();
  await restsOnTheHandbookAlone(later);
  for (const citation of await citations(later).all()) {
    await expect(citation).toHaveAttribute('data-validation', 'validated');
  }
  await expect(later.getByTestId('left-out-sources').last()).toContainText('“');
  await citations(answers(page).last()).first().hover();
  await expect(page.getByRole('tooltip')).toContainText(text('validation.validated'));
});

/** What it lists as its sources is the one document that was approved. */
async function restsOnTheHandbookAlone(answer: Locator) {
  const sources = answer.getByRole('region', { name: text('chat.sources') }).getByRole('listitem');
  await expect(sources.first()).toBeVisible();
  for (const source of await sources.all()) await expect(source).toContainText(/field handbook/i);
}

test('sources are rejected altogether in the inbox', async ({ page }) => {
  await page.goto(WORKSPACE);
  await send(page, ASK);
  await expect(decisions(page, 'pending')).toBeVisible();
  await page.goto(`${WORKSPACE}/decisions`);
  const card = page.getByRole('main').getByRole('article').first();
  await card.getByRole('button', { name: text('decisions.sources.none') }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText(text('decisions.outcome.sources_none'));
});

test('a document is judged in the list, with undo', async ({ page }) => {
  await page.goto(WORKSPACE);
  const row = documentRow(page, /keyboard and accessibility/i);
  await row.getByRole('button', { name: /^Actions for/ }).click();
  await page.getByRole('menuitem', { name: text('documents.menu.reject') }).click();
  await expect(row).toContainText(text('validation.rejected'));
  await page.getByRole('button', { name: text('documents.undo'), exact: true }).click();
  await expect(row).not.toContainText(text('validation.rejected'));
});

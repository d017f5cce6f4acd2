import { expectAccessible } from './support/accessibility.ts';
import { ANSWER, answered, answers, ask, citations, composer, questions } from './support/chat.ts';
import { pattern, text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test('a newcomer finds documents, suggestions, and an answer that cites', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/w\/guide$/);
  const table = page.getByRole('table', { name: text('documents.tableCaption') });
  // Stories before this one may have added documents to the fifteen samples.
  await expect.poll(() => table.getByRole('row').count()).toBeGreaterThanOrEqual(16);
  await expect(table.getByText('Aurora field handbook').first()).toBeVisible();
  await expect(page.getByRole('button', { name: pattern('workspace.model.label') })).toContainText(
    text('workspace.model.offline'),
  );

  const suggestions = page.getByTestId('copilot-suggestion');
  await expect(suggestions).toHaveCount(3);
  await expectAccessible(page);

  const question = (await suggestions.first().innerText()).trim();
  await suggestions.first().click();
  await expect(questions(page)).toContainText(question);
  await answered(page);
  await expect(answers(page).last()).toContainText(ANSWER);
  await expect(citations(answers(page).last()).first()).toBeVisible();
  await expect(page).toHaveURL(/\/w\/guide\/t\/[\w-]+$/);
  await expectAccessible(page);
});

test('a question that the documents do not answer is declined', async ({ page }) => {
  await page.goto('/w/guide');
  const answer = await ask(page, 'Who won the football championship in Brazil?');
  await expect(answer).toContainText(/could not find|found nothing/);
  await expect(citations(answer)).toHaveCount(0);
});

test('what is typed before the first answer stays a question about the documents', async ({
  page,
}) => {
  await page.goto('/w/guide');
  await ask(page, 'How large may an uploaded file be?');
  await expect(answers(page).last()).toContainText('25 MB');
  const follow = await ask(page, 'Which formats can be read?');
  await expect(citations(follow).first()).toBeVisible();
  await expect(questions(page)).toHaveCount(2);
  await expect(composer(page)).toHaveValue('');
});

import { expectAccessible } from './support/accessibility.ts';
import { ANSWER, answers, QUESTION, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { choose } from './support/settings.ts';
import { expect, test } from './support/test.ts';

test.describe('in a German browser', () => {
  test.use({ locale: 'de-DE' });

  test('everything is German, and an answer is found', async ({ page }) => {
    await page.goto(WORKSPACE);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(
      page.getByRole('heading', { name: text('documents.title', 'de'), exact: true }),
    ).toBeVisible();
    const composer = page.getByRole('textbox', { name: text('chat.composer', 'de') });
    await expect(composer).toBeVisible();
    await expect(page.getByTestId('copilot-suggestion')).toHaveCount(3);
    await expectAccessible(page);
    await composer.fill(QUESTION);
    await composer.press('Enter');
    await expect(answers(page, 'de')).toContainText(ANSWER);
  });
});

test('the language can be chosen and is kept', async ({ page }) => {
  await page.goto(WORKSPACE);
  await choose(page, 'workspace.settings.language.de');
  await expect(
    page.getByRole('heading', { name: text('documents.title', 'de'), exact: true }),
  ).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await choose(page, 'workspace.settings.language.en', 'de');
  await expect(
    page.getByRole('heading', { name: text('documents.title'), exact: true }),
  ).toBeVisible();
});

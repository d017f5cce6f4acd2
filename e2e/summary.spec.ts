import { expectAccessible } from './support/accessibility.ts';
import { answers, ask, questions, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

// A window that a few long messages fill.
test.use({ modelKind: 'scripted', extraSettings: { MODEL_CONTEXT_TOKENS: '16000' } });

const longMessage = (number: number): string =>
  `Point ${number} of the harbour meeting. ${'The tide tables were read aloud and agreed to. '.repeat(120)}`;

test('older turns are summarised, and the mark leads to them', async ({ page, model }) => {
  await page.goto(WORKSPACE);
  const mark = page.getByTestId('summary-marker');
  for (let turn = 1; turn <= 12 && (await mark.count()) === 0; turn++) {
    await ask(page, longMessage(turn));
  }
  await expect(mark.first()).toBeVisible();
  const sent = model.asked.at(-1) ?? [];
  expect(sent.join(' ')).not.toContain('Point 1 of');
  await mark.first().locator('summary').click();
  await expect(mark.first()).toContainText('harbour meeting');
  await expectAccessible(page);
  await mark
    .first()
    .getByRole('button', { name: text('summary.show') })
    .click();
  await expect(questions(page).filter({ hasText: 'Point 1 of' })).toHaveCount(1);

  await page.reload();
  await expect(mark.first()).toBeVisible();
  await expect(questions(page).first()).toContainText('Point 1 of');
  await expect(answers(page).first()).toContainText(/The end of answer \d+\./);
});

import { expectAccessible } from './support/accessibility.ts';
import { ANSWER, ask, citations, QUESTION, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

const passage = 'mark';

test('a citation previews its passage and opens the reader at it', async ({ page }) => {
  await page.goto(WORKSPACE);
  const answer = await ask(page, QUESTION);
  const citation = citations(answer).first();
  await citation.hover();
  await expect(page.getByRole('tooltip')).toContainText(ANSWER);

  await citation.click();
  await expect(page).toHaveURL(/[?&]doc=[^&]+&at=\d+-\d+/);
  const marked = page.getByRole('main').locator(passage);
  await expect(marked.first()).toBeInViewport();
  expect((await marked.allInnerTexts()).join(' ')).toContain(ANSWER);
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByRole('main').locator(passage).first()).toBeInViewport();

  await page.getByRole('button', { name: text('reader.back'), exact: true }).click();
  await expect(
    page.getByRole('heading', { name: text('documents.title'), exact: true }),
  ).toBeVisible();
});

test('every kind of sample opens at the passage an answer rests on', async ({ page }) => {
  const cases = [
    ['How long does a radio battery last in the cold?', 'nine hours'],
    ['How much has the Lindgren Foundation granted?', '210,000 crowns'],
    ['How long does the installation of the firmware take?', 'eleven minutes'],
    ['What does the spare ice drill cost?', 'drill'],
    ['How large may an uploaded file be?', '25 MB'],
  ];
  await page.goto(WORKSPACE);
  for (const [question, expected] of cases as [string, string][]) {
    const answer = await ask(page, question);
    await citations(answer).first().click();
    const marked = page.getByRole('main').locator(passage);
    await expect(marked.first()).toBeInViewport();
    await expect
      .poll(async () => (await marked.allInnerTexts()).join(' '))
      .toMatch(new RegExp(expected, 'i'));
  }
});

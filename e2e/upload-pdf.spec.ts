import { expectAccessible } from './support/accessibility.ts';
import { ask, citations, WORKSPACE } from './support/chat.ts';
import { addFiles, expectReady } from './support/documents.ts';
import { pdfFile } from './support/files.ts';
import { expect, test } from './support/test.ts';

test('a PDF is added, and an answer from its second page opens there', async ({ page }) => {
  await page.goto(WORKSPACE);
  await addFiles(page, [
    await pdfFile('lantern.pdf', [
      'The lantern festival of Ysrad is older than the harbour.',
      'In Ysrad 340 lanterns are lit at dusk on the quay.',
      'The last lantern is carried home by the youngest child.',
    ]),
  ]);
  await expectReady(page, 'lantern');
  const answer = await ask(page, 'How many lanterns are lit in Ysrad?');
  await expect(answer).toContainText('340 lanterns');
  await citations(answer).first().hover();
  await expect(page.getByRole('tooltip')).toContainText(/page 2/i);
  await citations(answer).first().click();
  const marked = page.getByRole('main').locator('mark');
  await expect(marked.first()).toBeInViewport();
  expect((await marked.allInnerTexts()).join(' ')).toContain('340 lanterns');
  await expectAccessible(page);
});

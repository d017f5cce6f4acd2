import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { ANSWER, ask, QUESTION, send, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

/** Of the list of documents behind it. */
const LISTED = text('documents.add.note');

/** The dialog to print cannot be used by a test: it is noted when it would open. */
const printings = (page: Page) => page.evaluate(() => Number(document.body.dataset.printings ?? 0));

test('an answer is printed or saved as PDF, without the app around it', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      const { dataset } = document.body;
      dataset.printings = String(Number(dataset.printings ?? 0) + 1);
    };
  });
  await page.goto(WORKSPACE);
  await ask(page, QUESTION);
  expect(await printings(page)).toBe(0);
  await send(page, 'export this answer as PDF');
  const stage = page.getByRole('dialog');
  await expect(stage).toContainText(ANSWER);
  await expect.poll(() => printings(page)).toBe(1);

  const { text: printed } = await extractText(await getDocumentProxy(await print(page)), {
    mergePages: true,
  });
  expect(printed).toContain(ANSWER);
  expect(printed).not.toContain(text('chat.composer'));
  expect(printed).not.toContain(LISTED);
  await expect(page.getByRole('main')).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(stage).toBeHidden();
  const { text: whole } = await extractText(await getDocumentProxy(await print(page)), {
    mergePages: true,
  });
  expect(whole).toContain(LISTED);
  expect(await printings(page)).toBe(1);
});

const print = async (page: Page) => new Uint8Array(await page.pdf());

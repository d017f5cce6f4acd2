import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { answers, ask, questions, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test.use({ modelKind: 'scripted' });

const picker = (page: Page): Locator =>
  page.getByRole('group', { name: text('chat.branch.label') });
const position = (index: number, count: number): string =>
  text('chat.branch.position').replace('{index}', `${index}`).replace('{count}', `${count}`);

/** Shows the version before or after the one on the screen. */
async function turn(page: Page, to: 'previous' | 'next'): Promise<void> {
  await questions(page).last().hover();
  await picker(page)
    .last()
    .getByRole('button', { name: text(`chat.branch.${to}`) })
    .click();
}

test('an answer given again stands beside the first one', async ({ page }) => {
  await page.goto(WORKSPACE);
  const first = await (await ask(page, 'Name a lake.')).innerText();
  await answers(page).last().hover();
  await page.getByRole('button', { name: text('chat.regenerate') }).click();
  await expect(answers(page)).not.toContainText(first.trim());
  await expect(answers(page)).toContainText(/The end of answer \d+\./);
  await expect(answers(page)).toHaveCount(1);
  await expect(picker(page)).toContainText(position(2, 2));
  const second = await answers(page).innerText();
  await questions(page).hover();
  await expectAccessible(page);

  await turn(page, 'previous');
  await expect(picker(page)).toContainText(position(1, 2));
  await expect(answers(page)).toContainText(first.trim());
  await page.reload();
  await expect(answers(page)).toContainText(first.trim());
  await expect(picker(page)).toContainText(position(1, 2));
  await turn(page, 'next');
  await expect(answers(page)).toContainText(second.trim());
  await expect(questions(page)).toHaveCount(1);
});

test('a message written anew keeps what was said after the old one', async ({ page, model }) => {
  await page.goto(WORKSPACE);
  await ask(page, 'Name a river in Norway.');
  await ask(page, 'And its length?');
  await questions(page).first().hover();
  await questions(page)
    .first()
    .getByRole('button', { name: text('chat.edit.label') })
    .click();
  const field = page.getByRole('textbox', { name: text('chat.edit.label') });
  await expect(field).toHaveValue('Name a river in Norway.');
  await expectAccessible(page);
  await field.fill('Name a river in Sweden.');
  await field.press('Enter');

  await expect(questions(page)).toHaveText(/Sweden/);
  await expect(answers(page)).toContainText(/The end of answer \d+\./);
  await expect(picker(page)).toContainText(position(2, 2));
  expect(model.asked.at(-1)).toEqual([expect.stringContaining('Sweden')]);

  await page.reload();
  await expect(questions(page)).toHaveText(/Sweden/);
  await turn(page, 'previous');
  await expect(questions(page)).toHaveText([/Norway/, /And its length/]);
  await expect(answers(page)).toHaveCount(2);
  await ask(page, 'And its source?');
  expect(model.asked.at(-1)).toEqual([
    expect.stringContaining('Norway'),
    expect.stringContaining('length'),
    expect.stringContaining('source'),
  ]);
});

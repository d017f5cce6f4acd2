import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { answers, questions, send, stopButton, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test.use({ modelKind: 'scripted' });

const LOOK = { name: 'find_files', input: { pattern: '**/*.md' } };
const delivered = (page: Page): Locator => page.getByText(text('chat.delivered'));
const waiting = (page: Page): Locator =>
  page.getByRole('list', { name: text('chat.queuedMessages') }).getByRole('listitem');

test.beforeEach(async ({ page, model }) => {
  model.held = true;
  model.toolCalls.push(LOOK);
  await page.goto(WORKSPACE);
  await send(page, 'Count the notes.');
  await expect(answers(page)).toContainText('word 3');
});

test.afterEach(({ model }) => {
  model.held = false;
  model.toolCalls.length = 0;
});

test('a message reaches the assistant at its next step', async ({ page, model }) => {
  await send(page, 'Only those about the harbour.');
  await expect(waiting(page)).toContainText(text('chat.delivery.steer'));
  await expectAccessible(page);
  const before = model.asked.length;

  model.held = false;
  await expect(answers(page).last()).toContainText(/The end of answer \d+\./);
  await expect(stopButton(page)).toBeHidden();
  await expect(waiting(page)).toHaveCount(0);
  await expect(questions(page)).toHaveCount(2);
  await expect(questions(page).last().getByText(text('chat.delivered'))).toBeVisible();
  expect(model.asked).toHaveLength(before + 1);
  expect(model.asked.at(-1)).toEqual([
    expect.stringContaining('Count the notes.'),
    expect.stringContaining('about the harbour'),
  ]);

  await page.reload();
  await expect(questions(page)).toHaveText([/Count the notes/, /about the harbour/]);
  await expect(delivered(page)).toHaveCount(1);
});

test('a message kept for later starts the next answer', async ({ page, model }) => {
  await send(page, 'Then name the longest.');
  await waiting(page)
    .getByRole('button', { name: text('chat.delivery.steer') })
    .click();
  await expect(
    waiting(page).getByRole('button', { name: text('chat.delivery.next') }),
  ).toBeVisible();
  const before = model.asked.length;

  model.held = false;
  await expect(questions(page)).toHaveText([/Count the notes/, /name the longest/]);
  await expect(answers(page).last()).toContainText(`The end of answer ${before + 2}.`);
  await expect(stopButton(page)).toBeHidden();
  await expect(delivered(page)).toHaveCount(0);
  expect(model.asked.at(before)).toEqual([expect.stringContaining('Count the notes.')]);
  expect(model.asked.at(before + 1)).toHaveLength(2);
});

test.describe('too many messages', () => {
  test.use({ expectedProblems: [/the server responded with a status of 429/] });

  test('are refused with a reason, and nothing typed is lost', async ({ page, model }) => {
    const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
    for (const number of numbers) {
      await send(page, `Thought number ${number}.`);
      await expect(waiting(page)).toHaveCount(number);
    }
    await send(page, 'One too many.');
    await expect(page.getByText(/20 messages are waiting already/).first()).toBeVisible();
    await expect(waiting(page)).toHaveCount(20);
    await expect(page.getByRole('textbox', { name: text('chat.composer') })).toHaveValue(
      'One too many.',
    );
    model.held = false;
    await expect(stopButton(page)).toBeHidden();
    await expect(questions(page)).toHaveCount(21);
    await expect(waiting(page)).toHaveCount(0);
  });
});

import { answers, questions, send, stopButton, WORKSPACE } from './support/chat.ts';
import { pattern, text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test.use({ modelKind: 'scripted' });

test('messages sent while an answer is written wait, can be taken back, and are answered in order', async ({
  page,
  model,
}) => {
  model.held = true;
  await page.goto(WORKSPACE);
  await send(page, 'The first question.');
  await expect(answers(page)).toContainText('word 5');
  for (const message of ['The second one.', 'Never mind this.', 'The last one.']) {
    await send(page, message);
  }
  const waiting = page.getByRole('list', { name: text('chat.queuedMessages') });
  await expect(waiting.getByRole('listitem')).toHaveCount(3);
  await waiting
    .getByRole('listitem')
    .filter({ hasText: 'Never mind this.' })
    .getByRole('button', { name: pattern('chat.removeQueued') })
    .click();
  await expect(waiting.getByRole('listitem')).toHaveCount(2);
  const atOnce = waiting.getByRole('button', { name: text('chat.delivery.steer') });
  const later = waiting.getByRole('button', { name: text('chat.delivery.next') });
  for (const left of [1, 0]) {
    await atOnce.first().click();
    await expect(atOnce).toHaveCount(left);
  }
  await expect(later).toHaveCount(2);

  await page.reload();
  await expect(waiting.getByRole('listitem')).toHaveCount(2);

  model.held = false;
  await expect(questions(page)).toHaveText([/first/, /second/, /last/]);
  await expect(answers(page)).toHaveCount(3);
  await expect(answers(page).last()).toContainText(/The end of answer \d+\./);
  await expect(stopButton(page)).toBeHidden();
  await expect(waiting).toBeHidden();
  expect(model.asked.at(-1)?.join(' ')).not.toContain('Never mind');
});

test('stopping an answer does not lose what waits behind it', async ({ page, model }) => {
  model.held = true;
  await page.goto(WORKSPACE);
  await send(page, 'Count.');
  await expect(answers(page)).toContainText('word 5');
  await send(page, 'And then this.');
  await expect(
    page.getByRole('list', { name: text('chat.queuedMessages') }).getByRole('listitem'),
  ).toHaveCount(1);
  await stopButton(page).click();
  await expect(page.getByText(text('chat.status.stopped'))).toBeVisible();
  model.held = false;
  await expect(questions(page).last()).toContainText('And then this.');
  await expect(answers(page).last()).toContainText(/The end of answer \d+\./);
});

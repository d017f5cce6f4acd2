import { answers, composer, send, stopButton, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test.use({ modelKind: 'scripted' });

test('Stop ends the answer, keeps what was written and says so', async ({ page, model }) => {
  model.held = true;
  await page.goto(WORKSPACE);
  await send(page, 'Count for ever.');
  await expect(answers(page)).toContainText('word 10');
  await stopButton(page).click();
  await expect(page.getByText(text('chat.status.stopped'))).toBeVisible();
  await expect(stopButton(page)).toBeHidden();
  const kept = await answers(page).innerText();
  expect(kept).toContain('word 10');
  expect(kept).not.toContain('The end');

  await page.reload();
  await expect(answers(page)).toContainText('word 10');
  await expect(page.getByText(text('chat.status.stopped'))).toBeVisible();

  model.held = false;
  await send(page, 'Go on, please.');
  await expect(answers(page).last()).toContainText(/The end of answer \d+\./);
  await expect(composer(page)).toHaveValue('');
});

test('a run can be stopped from a tab that did not start it', async ({ page, context, model }) => {
  model.held = true;
  await page.goto(WORKSPACE);
  await send(page, 'Count for ever.');
  await expect(answers(page)).toContainText('word 5');
  const second = await context.newPage();
  await second.goto(page.url());
  await stopButton(second).click();
  for (const tab of [page, second]) {
    await expect(tab.getByText(text('chat.status.stopped'))).toBeVisible();
    await expect(stopButton(tab)).toBeHidden();
  }
});

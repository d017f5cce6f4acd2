import { answers, questions, send, stopButton, WORKSPACE } from './support/chat.ts';
import { expect, test } from './support/test.ts';

test.use({ modelKind: 'scripted' });

/** "word 1 word 2 …" without a gap or a repetition. */
function expectWholeCount(answer: string): void {
  const numbers = [...answer.matchAll(/word (\d+)/g)].map((match) => Number(match[1]));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
}

test('a reload and a second tab join the running answer', async ({ page, context, model }) => {
  model.held = true;
  await page.goto(WORKSPACE);
  await send(page, 'Count for me.');
  await expect(answers(page)).toContainText('word 10');

  const second = await context.newPage();
  await second.goto(page.url());
  await expect(answers(second)).toContainText('word 30');
  await expect(stopButton(second)).toBeVisible();

  await page.reload();
  await expect(answers(page)).toContainText('word 50');

  model.held = false;
  for (const tab of [page, second]) {
    await expect(answers(tab)).toContainText(/The end of answer \d+\./);
    await expect(stopButton(tab)).toBeHidden();
    await expect(questions(tab)).toHaveCount(1);
    await expect(answers(tab)).toHaveCount(1);
    expectWholeCount(await answers(tab).innerText());
  }
});

test('closing the tab is not a stop', async ({ page, context, model }) => {
  model.held = true;
  await page.goto(WORKSPACE);
  await send(page, 'Count while I am away.');
  await expect(answers(page)).toContainText('word 5');
  const thread = page.url();
  await page.close();
  model.held = false;
  const later = await context.newPage();
  await later.goto(thread);
  await expect(answers(later)).toContainText(/The end of answer \d+\./);
});

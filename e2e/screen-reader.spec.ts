import { answers, send, stopButton, WORKSPACE } from './support/chat.ts';
import { decisions, press } from './support/decisions.ts';
import { listen } from './support/live-regions.ts';
import { pattern, text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test.use({ modelKind: 'scripted' });

const BEGINS = text('chat.answering');

/** How often something was said that has `words` in it. */
const times = (said: string[], words: string | RegExp) =>
  said.filter((one) => (typeof words === 'string' ? one.includes(words) : words.test(one))).length;

test('a screen reader hears once that an answer begins, and once what it says', async ({
  page,
  model,
}) => {
  const said = await listen(page);
  await page.goto(WORKSPACE);
  model.held = true;
  await send(page, 'Count for a while.');
  await expect(answers(page)).toContainText('word 12');
  await expect.poll(async () => times(await said(), BEGINS)).toBe(1);
  expect(times(await said(), 'word 1'), 'nothing is read while it is written').toBe(0);

  model.held = false;
  await expect(stopButton(page)).toBeHidden();
  await expect.poll(async () => times(await said(), /The end of answer \d+\./)).toBe(1);

  model.texts.push('```js\nlet a;\n```\n\nThe **code** is above [7].');
  await send(page, 'Write code.');
  await expect.poll(async () => times(await said(), 'The code is above')).toBe(1);
  expect(times(await said(), BEGINS)).toBe(2);
  expect(times(await said(), /[*`]|let a/)).toBe(0);
});

test('a screen reader hears once that an answer failed, and why', async ({ page, model }) => {
  const said = await listen(page);
  await page.goto(WORKSPACE);
  model.fault = { kind: 'status', status: 500 };
  await send(page, 'Is the bridge open today?');
  const why = 'The model provider has a problem at the moment.';
  await expect.poll(async () => times(await said(), why)).toBe(1);
  model.fault = null;
  await expect(stopButton(page)).toBeHidden();
  expect(times(await said(), text('chat.answerDone'))).toBe(0);
  expect(times(await said(), why)).toBe(1);
});

async function announced(said: () => Promise<string[]>, count: number): Promise<void> {
  const words = pattern('decisions.announce');
  await expect.poll(async () => times(await said(), words)).toBe(count);
}

test('a screen reader hears once that a decision waits', async ({ page, model }) => {
  const said = await listen(page);
  await page.goto(WORKSPACE);
  model.toolCalls.push({ name: 'run_command', input: { command: 'echo one' } });
  await send(page, 'Do it.');
  await expect(decisions(page, 'pending')).toBeVisible();
  await announced(said, 1);

  model.toolCalls.push({ name: 'run_command', input: { command: 'echo two' } });
  await press(decisions(page, 'pending'), 'allowOnce');
  await expect(decisions(page, 'pending')).toContainText('echo two');
  await announced(said, 2);
  await press(decisions(page, 'pending'), 'allowOnce');
  await expect.poll(async () => times(await said(), /The end of answer \d+\./)).toBe(1);
  await announced(said, 2);
});

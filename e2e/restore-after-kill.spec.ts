import { answers, composer, questions, send, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test.use({
  // These stories go to servers of their own, so the worker need not start one.
  baseURL: '',
  modelKind: 'scripted',
  expectedProblems: [/ERR_|Failed to load resource|Failed to fetch|network error/i],
});

test('a server killed in mid-sentence loses nothing that was shown', async ({
  page,
  model,
  ownServer,
}) => {
  model.held = true;
  await page.goto(`${ownServer.current.url}${WORKSPACE}`);
  await send(page, 'Tell me everything about the glacier.');
  await expect(answers(page)).toContainText('word 20');
  const shown = await answers(page).innerText();
  const thread = new URL(page.url()).pathname;

  await ownServer.current.kill();
  model.held = false;
  const { url } = await ownServer.restart();
  await page.goto(`${url}${thread}`);

  await expect(questions(page)).toContainText('Tell me everything about the glacier.');
  const lastWord = Number(/word (\d+)(?!.*word \d)/s.exec(shown)?.[1]);
  const restored = answers(page).first();
  await expect(restored).toContainText(`word ${lastWord - 1} `);
  await expect(page.getByText(text('chat.status.interrupted'))).toBeVisible();

  await send(page, 'Please go on.');
  await expect(answers(page).last()).toContainText(/The end of answer \d+\./);
  expect(model.asked.at(-1)).toEqual([
    expect.stringContaining('glacier'),
    expect.stringContaining('go on'),
  ]);
  await expect(composer(page)).toHaveValue('');
});

test('a server stopped in order keeps threads and documents', async ({
  page,
  model,
  ownServer,
}) => {
  model.held = false;
  await page.goto(`${ownServer.current.url}${WORKSPACE}`);
  await send(page, 'Is anybody there?');
  await expect(answers(page)).toContainText(/The end of answer/);
  const thread = new URL(page.url()).pathname;
  expect(await ownServer.current.stop()).toBe(0);
  const { url } = await ownServer.restart();
  await page.goto(`${url}${thread}`);
  await expect(questions(page)).toContainText('Is anybody there?');
  await expect(answers(page)).toContainText(/The end of answer/);
});

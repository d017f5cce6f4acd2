import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { answers, send, stopButton, WORKSPACE } from './support/chat.ts';
import { decisions, deny, press } from './support/decisions.ts';
import { pattern, text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test.use({ modelKind: 'scripted' });

const card = (page: Page, tool: string) => page.getByTestId(`tool-${tool}`);
const state = (name: string) => text(`tools.state.${name}`);
const SECRET = 'sk-proj-a1B2c3D4e5F6g7H8i9J0';

const finished = async (page: Page) => {
  await expect(answers(page).last()).toContainText(/The end of answer \d+\./);
  await expect(stopButton(page)).toBeHidden();
};

test('a call is prepared, asks, runs, and is stopped, in words and not by colour alone', async ({
  page,
  model,
  files,
}) => {
  await writeFile(join(files, 'endless.mjs'), 'setInterval(() => console.log("tick"), 100);\n');
  await page.goto(WORKSPACE);
  model.argumentsHeld = true;
  model.toolCalls.push({ name: 'run_command', input: { command: 'node endless.mjs' } });
  await send(page, 'Run it.');
  const command = card(page, 'run_command');
  await expect(command).toContainText(state('preparing'));
  await expectAccessible(page);

  model.argumentsHeld = false;
  await expect(command).toContainText(state('waiting'));
  await expectAccessible(page);

  await press(decisions(page, 'pending'), 'allowOnce');
  await expect(command).toContainText(state('running'));
  await expect(command.getByTestId('command-output')).toContainText('tick');
  await expectAccessible(page);

  await stopButton(page).click();
  await expect(command).toContainText(state('stopped'));
  await expect(stopButton(page)).toBeHidden();
  await page.reload();
  await expect(card(page, 'run_command')).toContainText(state('stopped'));
  await expectAccessible(page);
});

test('a call is denied, fails or is done, with what came of it and how long it took', async ({
  page,
  model,
  files,
}) => {
  await writeFile(join(files, 'contact.txt'), `The key is ${SECRET}.\n`);
  await page.goto(WORKSPACE);
  model.toolCalls.push({ name: 'run_command', input: { command: 'echo hello' } });
  await send(page, 'Do it.');
  await expect(decisions(page, 'pending')).toBeVisible();
  await deny(page, 'Not today.');
  await finished(page);
  const command = card(page, 'run_command');
  await expect(command).toContainText(state('denied'));
  await command.locator('summary').first().click();
  await expect(command).toContainText('Not today.');

  model.toolCalls.push({ name: 'read_file', input: { path: 'missing.txt' } });
  await send(page, 'Read it.');
  await finished(page);
  await expect(card(page, 'read_file')).toContainText(state('failed'));

  model.toolCalls.push({ name: 'read_file', input: { path: 'contact.txt' } });
  await send(page, 'Read the keys.');
  await finished(page);
  const read = card(page, 'read_file').last();
  await expect(read).toHaveAttribute('data-state', 'done');
  await read.locator('summary').first().click();
  await expect(read).toContainText('The key is ••••••.');

  const sleep = `node -e "setTimeout(() => console.log('awake'), 300)"`;
  model.toolCalls.push({ name: 'run_command', input: { command: sleep } });
  await send(page, 'Do that.');
  await press(decisions(page, 'pending'), 'allowOnce');
  await finished(page);
  await expect(command.last()).toContainText(text('tools.exit').replace('{code}', '0'));
  await expect(command.last().getByTestId('tool-duration')).toContainText(/\d/);
  await expect(page.locator('body')).not.toContainText(SECRET);
  await expectAccessible(page);
});

test('a tool that has no card of its own says where it is from, and keeps secrets', async ({
  page,
  model,
}) => {
  await page.goto(WORKSPACE);
  const input = {
    city: 'Reykjavik',
    api_key: 'abc',
    options: { note: `use ${SECRET}`, days: [1, 2] },
  };
  model.toolCalls.push({ name: 'weather:forecast', input });
  await send(page, 'What is the weather?');
  await finished(page);
  const weather = card(page, 'weather:forecast');
  await expect(weather).toContainText(state('failed'));
  await expect(weather.locator('summary').first()).toContainText('weather');
  await expect(weather.locator('summary').first()).toContainText('forecast');
  await weather.locator('summary').first().click();
  const given = weather.getByRole('region', { name: text('tools.arguments') });
  await expect(given).toContainText('Reykjavik');
  await given.getByText('options').click();
  await given.getByText('options').click();
  await expect(given).toContainText('use ••••••');
  await expect(page.locator('body')).not.toContainText(SECRET);
  await expectAccessible(page);

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await weather
    .getByRole('button', { name: pattern('tools.copy') })
    .first()
    .click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('Reykjavik');
  expect(await copied()).not.toMatch(/sk-proj|abc/);
});

test('calls in a row share a line that opens', async ({ page, model, files }) => {
  for (const name of ['one', 'two', 'three']) {
    await writeFile(join(files, `${name}.txt`), `This is ${name}.\n`);
  }
  await page.goto(WORKSPACE);
  model.toolCalls.push(
    { name: 'read_file', input: { path: 'one.txt' } },
    { name: 'find_files', input: { pattern: '*.txt' } },
    { name: 'read_file', input: { path: 'two.txt' } },
    { name: 'read_file', input: { path: 'three.txt' } },
  );
  await send(page, 'Read all three.');
  await finished(page);
  const group = page.getByTestId('tool-group');
  await expect(group).toHaveCount(1);
  await expect(group).toHaveAttribute('data-state', 'done');
  await expect(group).toContainText('4 tool calls');
  await expect(group).toContainText('read_file × 3, find_files');
  await expect(card(page, 'read_file')).toHaveCount(0);
  await expectAccessible(page);

  await group.locator('summary').first().press('Enter');
  await expect(card(page, 'read_file')).toHaveCount(3);
  await expect(card(page, 'find_files')).toBeVisible();
  await expectAccessible(page);

  model.toolCalls.push(
    { name: 'read_file', input: { path: 'one.txt' } },
    { name: 'read_file', input: { path: 'missing.txt' } },
    { name: 'read_file', input: { path: 'two.txt' } },
  );
  await send(page, 'And once more.');
  await finished(page);
  await expect(group.last()).toHaveAttribute('data-state', 'failed');
  await expect(group.last().getByTestId('tool-read_file')).toHaveCount(3);
});

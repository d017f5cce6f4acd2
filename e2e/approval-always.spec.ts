import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './support/accessibility.ts';
import { answers, ask, send, stopButton, WORKSPACE } from './support/chat.ts';
import { decisions, expectOutcome, press } from './support/decisions.ts';
import { pattern, text } from './support/messages.ts';
import { commandLines } from './support/processes.ts';
import { expect, test } from './support/test.ts';

test.use({ baseURL: '' });

const NEW_CHAT = { name: text('threads.newChat') };

test('what is always allowed is not asked again until the rule is revoked', async ({
  page,
  ownServer,
}) => {
  await page.goto(`${ownServer.current.url}${WORKSPACE}`);
  await send(page, 'Run npm test');
  const waiting = decisions(page, 'pending');
  await expect(waiting).toContainText('npm test');
  await expectAccessible(page);
  await press(waiting, 'allowAlways');
  await expectOutcome(decisions(page, 'answered'), 'allowed_always');
  await expect(answers(page).last()).toContainText('npm test succeeded with exit code 0');

  await page.getByRole('link', NEW_CHAT).click();
  await expect(answers(page)).toHaveCount(0);
  await expect(await ask(page, 'Run npm test')).toContainText('succeeded with exit code 0');
  await expect(decisions(page)).toHaveCount(0);

  await page.goto(`${ownServer.current.url}${WORKSPACE}/settings`);
  const rules = page.getByRole('list', { name: text('settings.permissions.list') });
  await expect(rules.getByRole('listitem')).toHaveCount(1);
  await expect(rules).toContainText('run_command npm test');
  await expectAccessible(page);
  await rules.getByRole('button', { name: pattern('settings.permissions.revoke') }).click();
  await expect(page.getByText(text('settings.permissions.none'))).toBeVisible();

  await page.goto(`${ownServer.current.url}${WORKSPACE}`);
  await send(page, 'Run npm test');
  await expect(decisions(page, 'pending')).toContainText('npm test');
});

/** Goes on for ever, and so does a second process that it starts. */
const ENDLESS = `import { spawn } from 'node:child_process';
const [, script, name = 'parent'] = process.argv;
if (name === 'parent') spawn(process.execPath, [script, 'child'], { stdio: 'inherit' });
let count = 0;
setInterval(() => console.log(name, (count += 1)), 200);
`;

test('a command shows what it prints as it comes, and Stop ends all of it', async ({
  page,
  ownServer,
}) => {
  const script = join(ownServer.files, 'scripts/endless.js');
  await writeFile(script, ENDLESS);
  await page.goto(`${ownServer.current.url}${WORKSPACE}`);
  await send(page, `Run node ${script}`);
  await press(decisions(page, 'pending'), 'allowOnce');
  const output = page.getByRole('region', { name: pattern('tools.outputOf') });
  await expect(output).toContainText('parent 2');
  await expect(output).toContainText('child 2');
  expect(commandLines(script).length).toBeGreaterThan(1);
  await expectAccessible(page);

  await stopButton(page).click();
  await expect(page.getByText(text('chat.status.stopped'))).toBeVisible();
  await expect.poll(() => commandLines(script)).toEqual([]);
  const card = page.getByTestId('tool-run_command');
  await expect(card).toContainText(text('tools.state.stopped'));

  await page.reload();
  await expect(card).toContainText(text('tools.state.stopped'));
  await expect(decisions(page, 'pending')).toHaveCount(0);
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answers, stopButton, WORKSPACE } from './support/chat.ts';
import { decisions, press } from './support/decisions.ts';
import { pattern, text } from './support/messages.ts';
import { expect, test } from './support/test.ts';
import { control, expectStatus, planPage, steps, workflow } from './support/workflows.ts';

test.use({
  baseURL: '',
  // Slow enough that the first step goes on while somebody decides to pause.
  extraSettings: { OFFLINE_PACE_MS: '400' },
  expectedProblems: [/ERR_|Failed to load resource|Failed to fetch|network error/i],
});

test('a paused workflow goes on after a crash where it was', async ({ page, ownServer }) => {
  await page.goto(`${ownServer.current.url}${WORKSPACE}`);
  await press(await planPage(page), 'plan.approve');
  await control(page, 'pause');
  await expectStatus(page, 'paused');
  await expect(stopButton(page)).toBeHidden();
  await expect(steps(page).first()).toContainText(text('workflows.step.done'));
  await expect(steps(page).nth(1)).toContainText(text('workflows.step.pending'));
  const thread = new URL(page.url()).pathname;

  await ownServer.current.kill();
  const { url } = await ownServer.restart({ OFFLINE_PACE_MS: '0' });
  await page.goto(`${url}${thread}`);
  await expectStatus(page, 'paused');
  await control(page, 'resume');
  await press(decisions(page, 'pending'), 'allowOnce');
  await expectStatus(page, 'done');
  await expect(steps(page).filter({ hasText: text('workflows.step.done') })).toHaveCount(3);
  await expect(workflow(page)).not.toContainText(pattern('workflows.attempt'));
  await expect(page.getByTestId('workflow-step-mark')).toHaveCount(3);
  await expect(page.getByTestId('tool-find_files')).toHaveCount(1);
  await expect(answers(page).last()).toContainText('status.html');
  await expect(readFile(join(ownServer.files, 'status.html'), 'utf8')).resolves.toContain('<html');
});

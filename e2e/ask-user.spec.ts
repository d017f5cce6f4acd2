import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './support/accessibility.ts';
import { answers, send, stopButton, WORKSPACE } from './support/chat.ts';
import { decisions, expectOutcome, press } from './support/decisions.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

const SEND = { name: /^Send answer$/ };

test('a command that leaves open what to run is asked about', async ({ page }) => {
  await page.goto(WORKSPACE);
  await send(page, '/run');
  const question = decisions(page, 'pending');
  await expect(question.getByRole('group', { name: 'Which command should I run?' })).toBeVisible();
  await expect(question.getByRole('radio')).toHaveCount(3);
  await expectAccessible(page);

  await question.getByRole('button', SEND).click();
  await expect(question).toContainText(text('decisions.problem.required'));
  await question.getByRole('radio', { name: 'npm run notes' }).check();
  await page.reload();
  await question.getByRole('radio', { name: 'npm run notes' }).check();
  await question.getByRole('button', SEND).click();
  await expectOutcome(decisions(page, 'answered').first(), 'answered');

  await expect(decisions(page, 'pending')).toContainText('npm run notes');
  await press(decisions(page, 'pending'), 'allowOnce');
  await expect(answers(page).last()).toContainText('npm run notes succeeded with exit code 0');
  await expect(stopButton(page)).toBeHidden();
});

test('questions follow each other until the task is clear', async ({ page, files }) => {
  await page.goto(WORKSPACE);
  await send(page, 'Create a new file');
  const question = decisions(page, 'pending');
  await question
    .getByRole('textbox', { name: 'Which path should the new file have?' })
    .fill('notes/tides.md');
  await question.getByRole('button', SEND).click();
  await question
    .getByRole('textbox', { name: 'What should stand in notes/tides.md?' })
    .fill('High water at 6:40.');
  await question.getByRole('button', SEND).click();
  await expect(decisions(page, 'answered')).toHaveCount(2);
  await press(question, 'allowOnce');
  await expect(answers(page).last()).toContainText('I wrote notes/tides.md');
  const written = await readFile(join(files, 'notes/tides.md'), 'utf8');
  expect(written).toBe('High water at 6:40.\n');
});

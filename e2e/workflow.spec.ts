import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './support/accessibility.ts';
import { answers, stopButton, WORKSPACE } from './support/chat.ts';
import { decisions, expectOutcome, press } from './support/decisions.ts';
import { pattern, text } from './support/messages.ts';
import { expect, test } from './support/test.ts';
import { expectStatus, planPage, steps, workflow } from './support/workflows.ts';

test.use({ baseURL: '' });

const done = text('workflows.step.done');

test('a plan is changed, approved and carried out before the eyes of the user', async ({
  page,
  ownServer,
}) => {
  await page.goto(`${ownServer.current.url}${WORKSPACE}`);
  const plan = await planPage(page);
  const check = text('decisions.plan.check').replace('{check}', '');
  await expect(plan.getByText(check)).toHaveCount(3);
  await expectStatus(page, 'awaiting_approval');
  await expectAccessible(page);

  await press(plan, 'plan.edit');
  const titles = plan.getByRole('textbox', { name: pattern('decisions.plan.stepTitle') });
  await titles.first().fill('Look around first');
  await plan
    .getByRole('button', { name: pattern('decisions.plan.remove') })
    .last()
    .click();
  await expect(titles).toHaveCount(2);
  await expectAccessible(page);
  await press(plan, 'plan.approveChanged');
  await expectOutcome(decisions(page, 'answered'), 'approved_changed');

  const write = decisions(page, 'pending');
  await expect(write).toContainText('status.html');
  await expect(workflow(page)).toContainText('Look around first');
  await expect(steps(page)).toHaveCount(2);
  await expect(steps(page).first()).toContainText(done);
  await expect(steps(page).last()).toContainText(text('workflows.step.asking'));
  await expectAccessible(page);
  await press(write, 'allowOnce');

  await expectStatus(page, 'done');
  await expect(steps(page).filter({ hasText: done })).toHaveCount(2);
  await expect(workflow(page)).toContainText('status.html');
  await expect(answers(page).last()).toContainText('status.html');
  await expect(stopButton(page)).toBeHidden();
  const html = await readFile(join(ownServer.files, 'status.html'), 'utf8');
  expect(html.match(/<section/g)).toHaveLength(3);
  await expectAccessible(page);

  await page.reload();
  await expectStatus(page, 'done');
  await expect(steps(page).filter({ hasText: done })).toHaveCount(2);
});

test('a rejected plan changes nothing', async ({ page, ownServer }) => {
  await page.goto(`${ownServer.current.url}${WORKSPACE}`);
  const plan = await planPage(page);
  await press(plan, 'plan.reject');
  await plan
    .getByRole('textbox', { name: text('decisions.reasonLabel') })
    .fill('Two sections are enough.');
  await press(plan, 'plan.reject');
  await expectOutcome(decisions(page, 'answered'), 'rejected');
  await expectStatus(page, 'rejected');
  await expect(stopButton(page)).toBeHidden();
  await expect(readFile(join(ownServer.files, 'status.html'))).rejects.toThrow('ENOENT');
});

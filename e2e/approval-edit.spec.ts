import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { answers, composer, send, stopButton, WORKSPACE } from './support/chat.ts';
import { decisions, deny, expectOutcome, press } from './support/decisions.ts';
import { pattern, text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

test.use({ baseURL: '' });

const REQUEST = 'Fix the typo in notes/plan.md';
const WRONG = 'relase';
const RIGHT = 'release';

const diff = (page: Page) =>
  page.getByRole('region', { name: pattern('decisions.preview.diff') }).first();

/** The change as it is shown before anybody agrees to it. */
async function expectProposal(page: Page): Promise<void> {
  const card = decisions(page, 'pending');
  await expect(card).toHaveCount(1);
  await expect(card).toContainText('notes/plan.md');
  await expect(diff(page).getByRole('deletion')).toContainText(WRONG);
  await expect(diff(page).getByRole('insertion')).toContainText(RIGHT);
}

test('an edit waits for consent in every tab, and is made once', async ({
  page,
  context,
  ownServer,
}) => {
  const plan = join(ownServer.files, 'notes/plan.md');
  const before = await readFile(plan, 'utf8');
  await page.goto(`${ownServer.current.url}${WORKSPACE}`);
  await send(page, REQUEST);
  await expectProposal(page);
  await expectAccessible(page);
  expect(await readFile(plan, 'utf8')).toBe(before);

  await page.reload();
  await expectProposal(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await expectProposal(second);

  await press(decisions(second, 'pending'), 'allowOnce');
  for (const tab of [page, second]) {
    await expect(decisions(tab)).toHaveCount(1);
    await expectOutcome(decisions(tab, 'answered'), 'allowed_once');
    await expect(answers(tab).last()).toContainText('I changed notes/plan.md');
    await expect(stopButton(tab)).toBeHidden();
    await expect(answers(tab)).toHaveCount(1);
  }
  expect(await readFile(plan, 'utf8')).toBe(before.replace(WRONG, RIGHT));
  await expectAccessible(page);

  const changed = (await stat(plan)).mtimeMs;
  await page.reload();
  await expectOutcome(decisions(page, 'answered'), 'allowed_once');
  await expect(answers(page)).toContainText('I changed notes/plan.md');
  expect((await stat(plan)).mtimeMs).toBe(changed);
});

test.describe('while the server is away', () => {
  test.use({ expectedProblems: [/ERR_|Failed to load resource|Failed to fetch|network error/i] });

  test('a request outlives the server, and a denial reaches the assistant', async ({
    page,
    ownServer,
  }) => {
    const plan = join(ownServer.files, 'notes/plan.md');
    const before = await readFile(plan, 'utf8');
    await page.goto(`${ownServer.current.url}${WORKSPACE}`);
    await send(page, REQUEST);
    await expectProposal(page);
    const thread = new URL(page.url()).pathname;

    await ownServer.current.kill();
    const { url } = await ownServer.restart();
    await page.goto(`${url}${thread}`);
    await expectProposal(page);
    await deny(page, 'It is written so on purpose.');

    await expectOutcome(decisions(page, 'answered'), 'denied');
    await expect(decisions(page, 'answered')).toContainText('It is written so on purpose.');
    await expect(answers(page).last()).toContainText('You declined this');
    await expect(answers(page).last()).toContainText('It is written so on purpose.');
    await expect(stopButton(page)).toBeHidden();
    expect(await readFile(plan, 'utf8')).toBe(before);
    await expect(page.getByTestId('tool-edit_file')).toContainText(text('tools.state.denied'));
    await expect(composer(page)).toBeFocused();
  });
});

import { expectAccessible } from './support/accessibility.ts';
import { questions, send, stopButton, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

// A link that was taken back answers 404, which the browser writes to its console.
test.use({
  modelKind: 'scripted',
  expectedProblems: [/status of 404.*\/share\/|net::ERR_FAILED/],
});

test('a link is made for the user alone, and is dead once it is taken back', async ({
  page,
  model,
  context,
}) => {
  await page.goto(WORKSPACE);
  model.toolCalls.push({ name: 'share_content', input: { days: 1 } });
  await send(page, 'Let my colleague read this.');
  await page.getByRole('button', { name: text('appTools.makeLink') }).click();
  const link = page.getByRole('textbox', { name: text('appTools.link') });
  await expect(link).toHaveValue(/\/share\//);
  await expect(stopButton(page)).toBeHidden();
  await expectAccessible(page);
  const address = await link.inputValue();
  const told = JSON.stringify(model.received.at(-1));
  expect(told).toContain('for the user alone');
  expect(told).not.toContain(new URL(address).pathname);

  const reader = await context.newPage();
  await reader.goto(address);
  await expect(reader.getByText('Let my colleague read this.').first()).toBeVisible();
  const undo = page.getByRole('button', { name: text('appTools.undo'), exact: true });
  await page.route('**/api/shares/*', (route) => route.abort(), { times: 1 });
  await undo.click();
  await expect(
    page.getByRole('listitem').filter({ hasText: text('errors.NETWORK') }),
  ).toBeVisible();
  await expect(link).toHaveValue(address);
  await undo.click();
  await expect(link).toBeHidden();
  await expect(page.getByTestId('tool-share_content')).toContainText(text('appTools.undone'));
  expect((await reader.reload())?.status()).toBe(404);
});

test('an answer is shown large, and follow-ups are sent with one press', async ({
  page,
  model,
}) => {
  await page.goto(WORKSPACE);
  const content = '## Before the ice\n\n1. Ropes\n2. Radios';
  model.toolCalls.push(
    { name: 'show_answer', input: { title: 'Packing list', content } },
    { name: 'suggest_follow_up', input: { questions: ['Which ropes do we take?'] } },
  );
  await send(page, 'What do we pack?');
  const stage = page.getByRole('dialog', { name: 'Packing list' });
  await expect(stage.getByRole('heading', { name: 'Before the ice' })).toBeVisible();
  await expect(stage.getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(stage).toBeHidden();

  const offered = page.getByRole('list', { name: text('appTools.followUps') });
  await offered.getByRole('button', { name: 'Which ropes do we take?' }).click();
  await expect(questions(page).last()).toContainText('Which ropes do we take?');
});

import { expectAccessible } from './support/accessibility.ts';
import { answers, ask, composer, questions, send, stopButton, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { SECRET_DETAIL } from './support/scripted-model.ts';
import { expect, test } from './support/test.ts';

test.use({ modelKind: 'scripted' });

const cases = [
  {
    what: 'has an error of its own',
    fault: { kind: 'status', status: 500 },
    words: /The model provider has a problem at the moment\. Try again/,
  },
  {
    what: 'asks to wait',
    fault: { kind: 'status', status: 429, headers: { 'retry-after': '20' } },
    words: /Too many requests\. Try again in \d+ seconds?\./,
  },
  {
    what: 'sends what cannot be read',
    fault: { kind: 'garbage' },
    words: /The model sent an answer that cannot be read\. Try again/,
  },
  {
    what: 'is gone in mid-sentence',
    fault: { kind: 'cut' },
    words: /The connection to the model ended before the answer was complete\. Try again/,
  },
] as const;

for (const { what, fault, words } of cases) {
  test(`a provider that ${what} costs nothing but another try`, async ({ page, model }) => {
    const begins = fault.kind !== 'status';
    model.fault = fault;
    model.held = begins;
    await page.goto(WORKSPACE);
    await send(page, 'Is the bridge open today?');
    if (begins) await expect(answers(page)).toContainText('word 5');
    model.held = false;
    const card = page.getByTestId('run-status-failed');
    await expect(card).toContainText(words);
    const notices = page.getByRole('region', { name: new RegExp(text('common.notifications')) });
    await expect(notices).toContainText(words);
    await expect(stopButton(page)).toBeHidden();
    await expect(page.locator('body')).not.toContainText(SECRET_DETAIL);
    await expectAccessible(page);

    await page.reload();
    await expect(questions(page)).toHaveText(/Is the bridge open today\?/);
    await expect(card).toContainText(words);
    await expect(answers(page)).toHaveCount(begins ? 1 : 0);
    if (begins) await expect(answers(page)).toContainText('word 5');

    model.fault = null;
    await card.getByRole('button', { name: text('chat.retry') }).click();
    await expect(answers(page).last()).toContainText(/The end of answer \d+\./);
    await expect(questions(page)).toHaveCount(1);
    await expect(composer(page)).toHaveValue('');
    expect(model.asked.at(-1)).toEqual([expect.stringContaining('Is the bridge open today?')]);

    await send(page, 'And tomorrow?');
    await expect(answers(page).last()).toContainText(`The end of answer ${model.asked.length}.`);
    await expect(questions(page)).toHaveCount(2);
  });
}

test.describe('a server that cannot be reached', () => {
  test.use({
    baseURL: '',
    expectedProblems: [/ERR_|Failed to load resource|Failed to fetch|network error/i],
  });

  test('gives the message back', async ({ page, ownServer }) => {
    await page.goto(`${ownServer.current.url}${WORKSPACE}`);
    await ask(page, 'Is anybody there?');
    await ownServer.current.kill();
    await send(page, 'Does anybody hear me?');
    await expect(page.getByTestId('chat-error')).toContainText(text('chat.error.NETWORK'));
    await expect(composer(page)).toHaveValue('Does anybody hear me?');
    await expect(questions(page)).toHaveCount(1);
    await expectAccessible(page);
    await ownServer.restart();
  });
});

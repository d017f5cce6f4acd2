import { expectAccessible } from './support/accessibility.ts';
import { answered, answers, ask, composer, questions, send, WORKSPACE } from './support/chat.ts';
import { text } from './support/messages.ts';
import { expect, test } from './support/test.ts';

const KIND = text('settings.limits.kinds.runs');
const field = text('settings.limits.of.perUser').replace('{kind}', KIND);

test('who asks too often sees how long to wait, keeps the question and tries again', async ({
  page,
}) => {
  const limit = page.getByRole('textbox', { name: field });
  const save = async (value: string) => {
    const saved = page.waitForResponse(
      (response) => response.request().method() === 'PATCH' && /settings$/.test(response.url()),
    );
    await limit.fill(value);
    await limit.press('Enter');
    const response = await saved;
    expect(response.ok()).toBe(true);
    const runs = { perUser: value === '' ? null : Number(value) };
    expect(response.request().postDataJSON()).toEqual({ tenant: { limits: { runs } } });
  };
  await page.goto(`${WORKSPACE}/settings`);
  await save('1');
  await expectAccessible(page);
  await ask(page, 'How long does the rescue helicopter need to Camp Lark?');

  const error = page.getByTestId('chat-error');
  await send(page, 'And to Camp Heron?');
  await expect(error).toContainText(/Try again in \d+ seconds\./);
  const before = await error.textContent();
  await expect(error).not.toHaveText(before ?? '');
  await expect(composer(page)).toHaveValue('And to Camp Heron?');
  const asked = await questions(page).count();
  await expectAccessible(page);

  await save('');
  const written = await answers(page).count();
  await error.getByRole('button', { name: text('chat.retry') }).click();
  await expect(questions(page)).toHaveCount(asked + 1);
  await expect(answers(page)).toHaveCount(written + 1);
  await answered(page);
  await expect(error).toBeHidden();
  await expect(composer(page)).toHaveValue('');
  await page.reload();
  await expect(questions(page).last()).toContainText('And to Camp Heron?');
});

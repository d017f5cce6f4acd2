import { answers, send } from './support/chat.ts';
import { expect, test } from './support/test.ts';

test.use({ modelKind: 'scripted' });

test('the chat on its own leaves its page once the assistant has finished all that it began', async ({
  page,
  model,
}) => {
  await page.goto('/chat');
  model.toolCalls.push(
    { name: 'open_document', input: { document: 'Field Handbook' } },
    { name: 'highlight_passage', input: { text: '35 minutes' } },
  );
  const question = 'Where does it say how long the flight takes?';
  await send(page, question);
  await expect(page).toHaveURL(/\/w\/guide\/t\/[\w-]+\?doc=[\w-]+&at=\d+-\d+$/);
  await expect(answers(page).last()).toContainText('The end of answer');
  await expect(page.getByTestId('tool-highlight_passage')).toBeVisible();
  await expect(page.getByRole('main').locator('mark').first()).toBeInViewport();
  // What other conversations still have to ask for is not of this one.
  const steps = model.asked.filter((texts) => texts.some((text) => text.includes(question)));
  expect(steps).toHaveLength(3);
});

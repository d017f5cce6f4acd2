import { send } from './support/chat.ts';
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
  await send(page, 'Where does it say how long the flight takes?');
  await expect(page).toHaveURL(/\/w\/guide\/t\/[\w-]+\?doc=[\w-]+&at=\d+-\d+$/);
  await expect(page.getByText('The end of answer 3.')).toBeVisible();
  await expect(page.getByTestId('tool-highlight_passage')).toBeVisible();
  await expect(page.getByRole('main').locator('mark').first()).toBeInViewport();
  expect(model.received).toHaveLength(3);
});

import type { Page } from '@playwright/test';
import { answers, send, WORKSPACE } from './support/chat.ts';
import { expect, test } from './support/test.ts';

test.use({ modelKind: 'scripted' });

const text = (id: string, words: string) => ({ id, component: 'Text', text: words });
const drawing = {
  surfaceId: 'greeting',
  components: [
    { id: 'root', component: 'Column', children: ['first', 'second'] },
    text('first', 'The first line'),
    // The longer half of the arguments, so that they are held in the middle of it.
    text('second', `The second line. ${'It is long. '.repeat(30)}`),
  ],
};
const uneven = { widget: { type: 'table', headers: ['Name'], rows: [['Ada', 36]] } };
const finished = (page: Page) => expect(answers(page).last()).toContainText(/The end of answer/);

test('a surface shows while it is still being written', async ({ page, model }) => {
  await page.goto(WORKSPACE);
  model.argumentsHeld = true;
  model.toolCalls.push({ name: 'render_a2ui', input: drawing });
  await send(page, 'Greet me.');
  const preview = page.getByTestId('surface-preview');
  await expect(preview).toContainText('The first line');
  model.argumentsHeld = false;
  await finished(page);
  await expect(preview).toBeHidden();
  await expect(page.getByTestId('chat-surface')).toContainText('The second line');
});

test('what is not right is drawn at the next attempt', async ({ page, model }) => {
  await page.goto(WORKSPACE);
  const right = { widget: { ...uneven.widget, rows: [['Ada']] } };
  model.toolCalls.push(
    { name: 'draw_widget', input: uneven },
    { name: 'draw_widget', input: right },
  );
  await send(page, 'Show the people.');
  await finished(page);
  await expect(page.getByTestId('chat-widget').getByRole('cell', { name: 'Ada' })).toBeVisible();
  await expect(page.getByTestId('widget-fallback')).toHaveCount(0);
  expect(JSON.stringify(model.received.at(-2))).toContain('Row 0 has 2 cells');
});

test('what is refused twice is shown as what it holds', async ({ page, model }) => {
  await page.goto(WORKSPACE);
  model.toolCalls.push(
    { name: 'draw_widget', input: uneven },
    { name: 'draw_widget', input: uneven },
  );
  await send(page, 'Show the people.');
  await finished(page);
  await expect(page.getByTestId('widget-fallback')).toHaveCount(1);
  await expect(page.getByTestId('chat-widget')).toHaveCount(0);
  expect(JSON.stringify(model.received.at(-1))).toContain('say it in words');
});

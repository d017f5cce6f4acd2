import { expectAccessible } from './support/accessibility.ts';
import {
  ANSWER,
  answered,
  answers,
  composer,
  QUESTION,
  questions,
  WORKSPACE,
} from './support/chat.ts';
import { text } from './support/messages.ts';
import { suggestions } from './support/suggestions.ts';
import { expect, test } from './support/test.ts';

test.use({
  extraSettings: {
    CHAT_WELCOME_TITLE: 'Ask the rescue desk',
    CHAT_WELCOME_TEXT: 'It knows the field handbook by heart.',
    CHAT_WELCOME_QUESTIONS: `${QUESTION}|What does the inventory list?`,
  },
});

test('the chat on its own welcomes with the words it was given, and asks its questions', async ({
  page,
}) => {
  await page.goto('/chat');
  await expect(page.getByRole('heading', { name: 'Ask the rescue desk' })).toBeVisible();
  await expect(page.getByText('It knows the field handbook by heart.')).toBeVisible();
  const offered = page.getByRole('list', { name: text('chat.welcomeQuestions') });
  await expect(offered.getByRole('button')).toHaveText([QUESTION, 'What does the inventory list?']);
  await expect(suggestions(page)).toHaveCount(0);
  await expectAccessible(page);

  await offered.getByRole('button').first().click();
  await expect(questions(page)).toContainText(QUESTION);
  await answered(page);
  await expect(answers(page)).toContainText(ANSWER);
  await expect(offered).toBeHidden();
  await expect(suggestions(page).first()).toBeVisible();

  await page.goto(WORKSPACE);
  await expect(composer(page)).toBeVisible();
  await expect(page.getByText(text('chat.welcomeTitle'))).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the questions fit', async ({ page }) => {
    await page.goto('/chat');
    const offered = page.getByRole('list', { name: text('chat.welcomeQuestions') });
    await expect(offered).toBeInViewport({ ratio: 1 });
    await expect(composer(page)).toBeInViewport();
    await expectAccessible(page);
  });
});

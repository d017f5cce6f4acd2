import { expect, type Locator, type Page } from '@playwright/test';
import { text } from './messages.ts';

export const WORKSPACE = '/w/guide';
/** A question that the sample handbook answers, and what the answer says. */
export const QUESTION = 'How long does the rescue helicopter need to Camp Lark?';
export const ANSWER = '35 minutes';

export const composer = (page: Page): Locator =>
  page.getByRole('textbox', { name: text('chat.composer') });
/** Answers in words; a message that only calls a tool has none. */
export const answers = (page: Page, locale: 'en' | 'de' = 'en'): Locator =>
  page
    .getByRole('article', { name: text('chat.assistantSays', locale) })
    .filter({ has: page.locator('.chat-markdown') });
export const questions = (page: Page): Locator =>
  page.getByRole('article', { name: text('chat.youSay') });
export const stopButton = (page: Page): Locator =>
  page.getByRole('button', { name: text('chat.stop'), exact: true });
/** Numbers in an answer that open a source. */
export const citations = (answer: Locator): Locator => answer.locator('button.chat-citation');

/** Types a message and sends it with the keyboard. */
export async function send(page: Page, message: string): Promise<void> {
  await composer(page).fill(message);
  await composer(page).press('Enter');
}

/** Waits until nobody is answering any more. */
export async function answered(page: Page): Promise<void> {
  await expect(answers(page).last()).toContainText(/\S/);
  await expect(stopButton(page)).toBeHidden();
}

/** Asks and waits for the whole answer. @returns the answer */
export async function ask(page: Page, question: string): Promise<Locator> {
  const before = await answers(page).count();
  await send(page, question);
  await expect(answers(page).nth(before)).toContainText(/\S/);
  await answered(page);
  return answers(page).last();
}

import { expect, type Locator, type Page } from '@playwright/test';
import { pattern, text } from './messages.ts';

type DecisionStatus = 'pending' | 'answered';

/** Cards of decisions, in the chat or the inbox, from top to bottom. */
export const decisions = (page: Page, status?: DecisionStatus): Locator => {
  const all = page.getByRole('article', { name: pattern('decisions.label') });
  return status ? all.and(page.getByTestId(`decision-${status}`)) : all;
};

/** Presses a button of a card, such as `allowOnce`. */
export async function press(card: Locator, key: string): Promise<void> {
  await card.getByRole('button', { name: text(`decisions.${key}`), exact: true }).click();
}

/** Says no to the only decision that waits. */
export async function deny(page: Page, reason: string): Promise<void> {
  const card = decisions(page, 'pending');
  await press(card, 'deny');
  await card.getByRole('textbox', { name: text('decisions.reasonLabel') }).fill(reason);
  await press(card, 'deny');
}

/** The line of a settled card that says what came of it, such as `allowed_once`. */
export async function expectOutcome(card: Locator, outcome: string): Promise<void> {
  await expect(card).toContainText(text(`decisions.outcome.${outcome}`));
}

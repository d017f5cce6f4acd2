import { expect, type Locator, type Page } from '@playwright/test';
import { send } from './chat.ts';
import { decisions } from './decisions.ts';
import { pattern, text } from './messages.ts';

export const PAGE_TASK = 'Build a small status page with three sections';

/** The card that shows how far a workflow is. */
export const workflow = (page: Page): Locator =>
  page.getByRole('region', { name: pattern('workflows.label') });
/** Its steps with their status, from first to last. */
export const steps = (page: Page): Locator =>
  workflow(page)
    .getByRole('listitem')
    .filter({ hasText: /^\d+\. / });

/** Asks for the page and waits for the plan. @returns the card with the plan */
export async function planPage(page: Page): Promise<Locator> {
  await send(page, PAGE_TASK);
  const plan = decisions(page, 'pending');
  await expect(plan).toHaveAccessibleName(/status/i);
  await expect(plan.getByRole('button', { name: text('decisions.plan.approve') })).toBeVisible();
  return plan;
}

export async function control(page: Page, key: string): Promise<void> {
  await workflow(page)
    .getByRole('button', { name: text(`workflows.control.${key}`), exact: true })
    .click();
}

export async function expectStatus(page: Page, status: string): Promise<void> {
  await expect(workflow(page)).toContainText(text(`workflows.status.${status}`));
}

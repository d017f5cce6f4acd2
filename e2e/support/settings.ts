import type { Page } from '@playwright/test';
import { text } from './messages.ts';

/** Chooses something in the settings menu, such as `workspace.settings.theme.dark`. */
export async function choose(page: Page, key: string, locale: 'en' | 'de' = 'en'): Promise<void> {
  await page
    .getByRole('button', { name: text('workspace.settings.label', locale), exact: true })
    .click();
  const choice = page.getByRole('menuitemradio', { name: text(key, locale) });
  await choice.click();
  await choice.waitFor({ state: 'hidden' });
}

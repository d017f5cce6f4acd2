import type { Locator, Page } from '@playwright/test';
import { text } from './messages.ts';

export const suggestions = (page: Page): Locator => page.getByTestId('copilot-suggestion');

/** The words of a suggestion about something that has a name. */
export const suggestionText = (key: string, name = '', locale: 'en' | 'de' = 'en'): string =>
  text(`chat.suggest.${key}`, locale).replace('{name}', name);

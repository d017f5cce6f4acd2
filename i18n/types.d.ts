import type consoleMessages from '../messages/dev-console/en.json';
import type messages from '../messages/en.json';
import type { Locale as AppLocale } from './locales.ts';

declare module 'next-intl' {
  interface AppConfig {
    Locale: AppLocale;
    Messages: typeof messages & typeof consoleMessages;
  }
}

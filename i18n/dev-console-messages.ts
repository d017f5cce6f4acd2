import type messages from '../messages/dev-console/en.json';

/** What the dev console says; fetched with it, so that no other build holds it. */
export type ConsoleMessages = typeof messages;

export async function loadConsoleMessages(locale: string): Promise<ConsoleMessages> {
  const { default: loaded } =
    locale === 'de'
      ? await import('../messages/dev-console/de.json')
      : await import('../messages/dev-console/en.json');
  return loaded;
}

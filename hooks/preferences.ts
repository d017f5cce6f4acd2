/** Choices a browser remembers in cookies, so that the server renders the page as it will stay. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const UI_MODES = ['sidebar', 'popup', 'embedded'] as const;
export type UiMode = (typeof UI_MODES)[number];

export type Preferences = {
  theme: Theme;
  uiMode: UiMode;
  /** Whether the chat stands open when a page is loaded. */
  chatOpen: boolean;
  /** Whether the left navigation is shown on wide screens. */
  navigationOpen: boolean;
  /** Whether the guided tour was begun or declined; it is offered only before. */
  tourSeen: boolean;
  /** Whether a continuation is suggested while a note is written. */
  noteSuggestions: boolean;
};

export const PREFERENCE_COOKIES = {
  theme: 'theme',
  uiMode: 'ui-mode',
  chatOpen: 'chat-open',
  navigationOpen: 'navigation-open',
  tourSeen: 'tour-seen',
  noteSuggestions: 'note-suggestions',
} as const satisfies Record<keyof Preferences, string>;

/**
 * @param cookie looks a cookie up by name
 * @param defaultUiMode the operator's choice, used until the user makes one
 */
export function readPreferences(
  cookie: (name: string) => string | undefined,
  defaultUiMode: UiMode,
): Preferences {
  const oneOf = <T extends string>(allowed: readonly T[], value: string | undefined, fallback: T) =>
    allowed.find((candidate) => candidate === value) ?? fallback;
  return {
    theme: oneOf(THEMES, cookie(PREFERENCE_COOKIES.theme), 'system'),
    uiMode: oneOf(UI_MODES, cookie(PREFERENCE_COOKIES.uiMode), defaultUiMode),
    chatOpen: cookie(PREFERENCE_COOKIES.chatOpen) !== 'false',
    navigationOpen: cookie(PREFERENCE_COOKIES.navigationOpen) !== 'false',
    tourSeen: cookie(PREFERENCE_COOKIES.tourSeen) === 'true',
    noteSuggestions: cookie(PREFERENCE_COOKIES.noteSuggestions) !== 'false',
  };
}

/** A `Set-Cookie`-style string for `document.cookie`, kept for a year. */
export function preferenceCookie(name: string, value: string): string {
  return `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`;
}

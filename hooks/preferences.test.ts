import { describe, expect, it } from 'vitest';
import { preferenceCookie, readPreferences } from './preferences.ts';

const from = (cookies: Record<string, string>) => readPreferences((name) => cookies[name], 'popup');

describe('readPreferences', () => {
  it('starts with the system theme, the configured mode, and everything open', () => {
    expect(from({})).toEqual({
      theme: 'system',
      uiMode: 'popup',
      chatOpen: true,
      navigationOpen: true,
      tourSeen: false,
      noteSuggestions: true,
    });
  });

  it('keeps what the user chose', () => {
    expect(
      from({
        theme: 'dark',
        'ui-mode': 'embedded',
        'chat-open': 'false',
        'navigation-open': 'false',
        'tour-seen': 'true',
        'note-suggestions': 'false',
      }),
    ).toEqual({
      theme: 'dark',
      uiMode: 'embedded',
      chatOpen: false,
      navigationOpen: false,
      tourSeen: true,
      noteSuggestions: false,
    });
  });

  it('ignores values it does not know', () => {
    expect(from({ theme: '<script>', 'ui-mode': 'window' })).toMatchObject({
      theme: 'system',
      uiMode: 'popup',
    });
  });
});

describe('preferenceCookie', () => {
  it('cannot be broken out of by its value', () => {
    expect(preferenceCookie('theme', 'dark; path=/x')).toBe(
      'theme=dark%3B%20path%3D%2Fx; path=/; max-age=31536000; samesite=lax',
    );
  });
});

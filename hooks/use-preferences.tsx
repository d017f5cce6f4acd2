'use client';

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import {
  PREFERENCE_COOKIES,
  type Preferences,
  preferenceCookie,
  type Theme,
  type UiMode,
} from '@/hooks/preferences';

type PreferencesContext = {
  preferences: Preferences;
  setPreference: <K extends keyof Preferences>(name: K, value: Preferences[K]) => void;
};

const Context = createContext<PreferencesContext | null>(null);

/** @param initial what the request's cookies said, so that server and browser render the same. */
export function PreferencesProvider({
  initial,
  children,
}: {
  initial: Preferences;
  children: ReactNode;
}) {
  const [preferences, setPreferences] = useState(initial);
  const setPreference = useCallback<PreferencesContext['setPreference']>((name, value) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = preferenceCookie(PREFERENCE_COOKIES[name], String(value));
    setPreferences((before) => ({ ...before, [name]: value }));
  }, []);
  const value = useMemo(() => ({ preferences, setPreference }), [preferences, setPreference]);
  return <Context value={value}>{children}</Context>;
}

/** The user's choices and how to change one; a change is remembered across visits. */
export function usePreferences(): PreferencesContext {
  const context = useContext(Context);
  if (!context) throw new Error('usePreferences needs a PreferencesProvider above it.');
  return context;
}

/** Where the chat stands. Choosing a place also shows it there, at once and without a reload. */
export function useUiMode(): [UiMode, (mode: UiMode) => void] {
  const { preferences, setPreference } = usePreferences();
  const setUiMode = useCallback(
    (mode: UiMode) => {
      setPreference('uiMode', mode);
      setPreference('chatOpen', true);
    },
    [setPreference],
  );
  return [preferences.uiMode, setUiMode];
}

/** Light, dark, or as the system says. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const { preferences, setPreference } = usePreferences();
  const setTheme = useCallback(
    (theme: Theme) => {
      const dark =
        theme === 'dark' ||
        (theme === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches);
      document.documentElement.dataset.theme = theme;
      document.documentElement.classList.toggle('dark', dark);
      setPreference('theme', theme);
    },
    [setPreference],
  );
  return [preferences.theme, setTheme];
}

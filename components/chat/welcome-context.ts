'use client';

import { createContext, useContext } from 'react';

/** What a new chat says and offers in place of the app's own words. */
export type WelcomeWords = {
  title?: string | undefined;
  text?: string | undefined;
  /** Asked when pressed; they take the place of the suggestions. */
  questions?: readonly string[];
};

export const WelcomeContext = createContext<WelcomeWords>({});

/** What the chat around says before anything was asked. */
export const useWelcome = (): WelcomeWords => useContext(WelcomeContext);

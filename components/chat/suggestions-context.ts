'use client';

import { createContext, useContext } from 'react';
import type { SuggestionMoment, SuggestionSource } from '@/hooks/track';
import type { SuggestionAction } from './derive-suggestions';

/** A chip: what it asks when pressed, or what it does in its place. */
export type Chip = { text: string; action?: SuggestionAction };
export type ShownSuggestions = {
  moment: SuggestionMoment;
  source: SuggestionSource;
  chips: readonly Chip[];
};

export const SuggestionsContext = createContext<ShownSuggestions | null>(null);

/** What the chat suggests now. */
export function useSuggestedNow(): ShownSuggestions {
  const shown = useContext(SuggestionsContext);
  if (!shown) throw new Error('Suggestions need a SuggestionsProvider around them.');
  return shown;
}

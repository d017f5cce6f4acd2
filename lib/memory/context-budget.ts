import { tunables } from '../tunables.ts';

/**
 * Tokens that a conversation may take before its oldest turns are summarised.
 * @param modelWindow tokens the model takes altogether, where that is known
 */
export function contextBudget(modelWindow?: number): number {
  const { contextTokens, windowShare } = tunables.memory;
  if (!modelWindow) return contextTokens;
  return Math.min(contextTokens, Math.floor(modelWindow * windowShare));
}

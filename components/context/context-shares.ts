import type { ContextUsage } from '@/lib/agent/schema';

/** `full`: the next turns will be summarised. */
export type Fullness = 'roomy' | 'filling' | 'full';

export type ContextShares = {
  /** How much of the budget is used, 0–1; more than the budget counts as all of it. */
  used: number;
  fullness: Fullness;
  /** The parts in the order the model reads them, with their part of what is used, 0–1. */
  parts: (ContextUsage['parts'][number] & { share: number })[];
};

const FILLING = 0.7;
const FULL = 0.95;

/** What there is to draw of a context. Figures that make no sense count as nothing. */
export function contextShares({ usedTokens, budgetTokens, parts }: ContextUsage): ContextShares {
  const used = budgetTokens > 0 ? clamp(usedTokens / budgetTokens) : 0;
  const sum = parts.reduce((total, { tokens }) => total + Math.max(0, tokens), 0);
  return {
    used,
    fullness: used >= FULL ? 'full' : used >= FILLING ? 'filling' : 'roomy',
    parts: parts.map((part) => ({
      ...part,
      share: sum > 0 ? clamp(Math.max(0, part.tokens) / sum) : 0,
    })),
  };
}

const clamp = (value: number) => (Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0);

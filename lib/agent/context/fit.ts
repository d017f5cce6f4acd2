import { estimateTokens } from '../../memory/index.ts';
import { asData } from './as-data.ts';
import type { ContextCut } from './schema.ts';

/** No tokenizer packs more into a token on average; spares measuring what will be cut anyway. */
const MOST_CHARACTERS_A_TOKEN = 16;
const LOW_SURROGATE = /[\uDC00-\uDFFF]/;

/** The first or last characters of a text, never half of one. */
function slice(text: string, length: number, side: 'head' | 'tail'): string {
  if (length >= text.length) return text;
  const at = side === 'head' ? length : text.length - length;
  const half = LOW_SURROGATE.test(text.charAt(at)) ? 1 : 0;
  return side === 'head' ? text.slice(0, at - half) : text.slice(at + half);
}

const sizeOf = (value: unknown) => estimateTokens(asData(value));

/** The beginning or end of a text that costs at most `budget` tokens as data in the prompt. */
export function fitText(
  text: string,
  budget: number,
  side: 'head' | 'tail' = 'head',
): { text: string; tokens: number; cut?: ContextCut } {
  let kept = slice(text, Math.max(0, budget) * MOST_CHARACTERS_A_TOKEN, side);
  let tokens = sizeOf(kept);
  while (tokens > budget && kept.length > 0) {
    // Rounding down makes each round shorter, also where a character is a token.
    kept = slice(kept, Math.floor((kept.length * Math.max(0, budget)) / (tokens + 1)), side);
    tokens = sizeOf(kept);
  }
  if (kept.length === text.length) return { text, tokens };
  const omitted = text.length - kept.length;
  return { text: kept, tokens, cut: { omitted, of: text.length, unit: 'characters' } };
}

/** The first of some entries that cost at most `budget` tokens together. */
export function fitEntries<Entry>(
  entries: readonly Entry[],
  budget: number,
): { kept: Entry[]; cut?: ContextCut } {
  let used = 0;
  const end = entries.findIndex((entry) => {
    used += sizeOf(entry) + 1;
    return used > budget;
  });
  if (end < 0) return { kept: [...entries] };
  const cut = { omitted: entries.length - end, of: entries.length, unit: 'entries' as const };
  return { kept: entries.slice(0, end), cut };
}

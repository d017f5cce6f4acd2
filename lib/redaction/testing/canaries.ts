import { CREDENTIAL_CANARIES } from './credential-canaries.ts';
import { RandomText } from './random-text.ts';
import { TOKEN_CANARIES } from './token-canaries.ts';

/** A made-up secret as it stands in a text, and the part of it that must never be seen again. */
export type Canary = { kind: string; text: string; secret: string };

const KINDS = { ...TOKEN_CANARIES, ...CREDENTIAL_CANARIES };

/** Every kind of secret that redaction promises to know. */
export const CANARY_KINDS: readonly string[] = Object.keys(KINDS);

/** A canary of a kind; the same seed gives the same one. */
export function makeCanary(kind: string, seed: number): Canary {
  const make = KINDS[kind];
  if (!make) throw new Error(`There is no kind ${kind}.`);
  const made = make(new RandomText(seed));
  return typeof made === 'string'
    ? { kind, text: made, secret: made }
    : { kind, text: made[0], secret: made[1] };
}

/** One canary of every kind. */
export const allCanaries = (seed = 1): Canary[] =>
  CANARY_KINDS.map((kind, at) => makeCanary(kind, seed * 1_000 + at));

const WINDOW = 12;

/** Pieces of a canary's secret that stand in `text`: all of it, or twelve signs in a row. */
export function leaksOf({ kind, secret }: Canary, text: string): string[] {
  const size = Math.min(WINDOW, secret.length);
  for (let at = 0; at + size <= secret.length; at += 1) {
    const piece = secret.slice(at, at + size);
    if (text.includes(piece)) return [`${kind}: ${piece}`];
  }
  return [];
}

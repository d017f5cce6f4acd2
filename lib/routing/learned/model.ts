import { INTENT_TYPES } from '../schema.ts';

/** What `bench/routing/train.ts` writes to `lib/routing/weights.json`. */
export type StoredModel = {
  /** How much the learned part counts, so that its probabilities are those of right answers. */
  learned: number;
  /** How much the evidence tables count beside it. */
  tables: number;
  /** What one step of a weight stands for. */
  step: number;
  /** For each feature a character for each type, in the order of INTENT_TYPES. */
  features: Record<string, string>;
};
export type Model = {
  learned: number;
  tables: number;
  features: ReadonlyMap<string, Float64Array>;
};

/** Steps to either side of nothing; the characters stay within those JSON writes as they are. */
export const STEPS = 28;
const ZERO = '?'.charCodeAt(0);

/** The stored form of the weights of a feature. */
export const encodeWeights = (weights: readonly number[], step: number): string =>
  weights
    .map((weight) => Math.max(-STEPS, Math.min(STEPS, Math.round(weight / step))))
    .map((steps) => String.fromCharCode(ZERO + steps))
    .join('');

export function decodeModel({ learned, tables, step, features }: StoredModel): Model {
  const decoded = Object.entries(features).map(([name, codes]): [string, Float64Array] => [
    name,
    Float64Array.from(codes, (code) => (code.charCodeAt(0) - ZERO) * step),
  ]);
  return { learned, tables, features: new Map(decoded) };
}

/**
 * What the features say for each type, in the order of INTENT_TYPES. A message of many words has
 * many features, so each says less.
 */
export function learnedScores(features: readonly string[], known: Model['features']): number[] {
  const scores = INTENT_TYPES.map(() => 0);
  const rows = features.flatMap((feature) => known.get(feature) ?? []);
  for (const row of rows)
    for (let type = 0; type < scores.length; type += 1)
      scores[type] = (scores[type] ?? 0) + (row[type] ?? 0);
  return scores.map((score) => score / Math.sqrt(rows.length + 1));
}

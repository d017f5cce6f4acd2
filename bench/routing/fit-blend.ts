import { softmax } from '../../lib/routing/softmax.ts';
import type { Example } from './train-features.ts';

/** An example with the learned scores of a model that has not seen its writer. */
export type Unseen = Example & { learned: number[] };
export type Blend = { learned: number; tables: number };

const LEARNED = Array.from({ length: 22 }, (_, index) => (4 + index) / 10);
const TABLES = Array.from({ length: 21 }, (_, index) => index / 20);

export const blendScores = ({ learned, tables }: Unseen, blend: Blend): number[] =>
  learned.map((score, at) => score * blend.learned + (tables[at] ?? 0) * blend.tables);

/** Mean negative log-likelihood of the right types. */
function surprise(examples: readonly Unseen[], blend: Blend): number {
  const all = examples.reduce(
    (sum, one) => sum - Math.log(softmax(blendScores(one, blend))[one.type] ?? 1),
    0,
  );
  return all / examples.length;
}

/** How much either part counts so that the probabilities fit best: this calibrates them. */
export function fitBlend(examples: readonly Unseen[]): Blend {
  const blends = LEARNED.flatMap((learned) => TABLES.map((tables) => ({ learned, tables })));
  const ranked = blends.map((blend) => ({ blend, value: surprise(examples, blend) }));
  return ranked.reduce((best, one) => (one.value < best.value ? one : best)).blend;
}

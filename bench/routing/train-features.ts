import { learnedScores } from '../../lib/routing/learned/model.ts';
import { readFeatures } from '../../lib/routing/learned/read-features.ts';
import { readMessage } from '../../lib/routing/read-message.ts';
import { INTENT_TYPES } from '../../lib/routing/schema.ts';
import { softmax } from '../../lib/routing/softmax.ts';
import { tableScores } from '../../lib/routing/table-scores.ts';
import { seededRandom } from '../random.ts';
import type { LabelledMessage } from './load-messages.ts';

export type Example = {
  features: string[];
  /** What the evidence tables say, in the order of INTENT_TYPES. */
  tables: number[];
  /** Index in INTENT_TYPES. */
  type: number;
};
export type Features = Map<string, Float64Array>;

const TYPES = INTENT_TYPES.length;
const SEED = 7;
const ROUNDS = 60;
const RATE = 0.3;
/** Holds weights small: what few messages say shall not count for much. */
const DECAY = 0.002;
/** A feature of a single message says nothing about others. */
const FEWEST = 2;

export function exampleOf({ text, type }: LabelledMessage): Example {
  const { words } = readMessage(text);
  const tables = tableScores(words).map(({ score }) => score);
  return { features: readFeatures(words), tables, type: INTENT_TYPES.indexOf(type) };
}

function knownFeatures(examples: readonly Example[]): Features {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= FEWEST);
  return new Map(known.map(([feature]) => [feature, new Float64Array(TYPES)]));
}

/** Multinomial logistic regression by AdaGrad: the same examples always give the same weights. */
export function trainFeatures(examples: readonly Example[]): Features {
  const known = knownFeatures(examples);
  const squares = new Map(
    [...known.keys()].map((name) => [name, new Float64Array(TYPES).fill(1e-3)]),
  );
  const rows = examples.map(({ features, type }) => {
    const names = features.filter((name) => known.has(name));
    const pairs = names.map(
      (name) => [known.get(name), squares.get(name)] as [Float64Array, Float64Array],
    );
    return { type, names, pairs, size: 1 / Math.sqrt(names.length + 1) };
  });
  const random = seededRandom(SEED);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let index = rows.length - 1; index > 0; index -= 1) {
      const other = Math.floor(random() * (index + 1));
      [rows[index], rows[other]] = [rows[other], rows[index]] as [
        (typeof rows)[0],
        (typeof rows)[0],
      ];
    }
    for (const { type, names, pairs, size } of rows) {
      const errors = softmax(learnedScores(names, known)).map(
        (share, at) => share - Number(at === type),
      );
      for (const [weights, sums] of pairs) {
        for (let at = 0; at < TYPES; at += 1) {
          const slope = (errors[at] ?? 0) * size + DECAY * (weights[at] ?? 0);
          sums[at] = (sums[at] ?? 0) + slope * slope;
          weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(sums[at] ?? 1);
        }
      }
    }
  }
  return known;
}

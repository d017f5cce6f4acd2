import { writeFileSync } from 'node:fs';
import { encodeWeights, STEPS, type StoredModel } from '../../lib/routing/learned/model.ts';
import { leaveOneOut, tuningExamples } from './cross-validate.ts';
import { fitBlend } from './fit-blend.ts';
import { personas, voices } from './load-messages.ts';
import { exampleOf, type Features, trainFeatures } from './train-features.ts';

/**
 * `npm run train:routing`: writes lib/routing/weights.json from the tuning part, the voices and the
 * personas that are not held. The same messages and tables always give the same file.
 */
const TARGET = new URL('../../lib/routing/weights.json', import.meta.url);
/** Of the JSON; what says least goes first. */
const MOST_BYTES = 145_000;
/** The few weights beyond are cut to this size, so that the others keep their precision. */
const WHOLE = 0.999;

const largest = (weights: Iterable<number>) => Math.max(...[...weights].map(Math.abs));

function store(features: Features): Pick<StoredModel, 'step' | 'features'> {
  const ranked = [...features].sort(([, a], [, b]) => largest(b) - largest(a));
  const sizes = ranked.flatMap(([, weights]) => [...weights].map(Math.abs)).sort((a, b) => a - b);
  const step = Number(((sizes[Math.floor(sizes.length * WHOLE)] ?? 1) / STEPS).toPrecision(4));
  let bytes = 0;
  const kept = ranked.flatMap(([name, weights]): [string, string][] => {
    const codes = encodeWeights([...weights], step);
    bytes += Buffer.byteLength(JSON.stringify(name)) + codes.length + 5;
    return bytes <= MOST_BYTES ? [[name, codes]] : [];
  });
  return { step, features: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

const tuning = tuningExamples();
const speakers = [...personas().filter(({ held }) => !held), ...voices()];
const groups = speakers.map(({ messages }) => messages.map(exampleOf));
const blend = fitBlend(leaveOneOut(groups, tuning).flat());
const features = trainFeatures([...tuning, ...groups.flat()]);
const model: StoredModel = { ...blend, ...store(features) };
const { features: rows, ...head } = model;
const lines = Object.entries(rows).map((pair) => pair.map((one) => JSON.stringify(one)).join(':'));
const json = `${JSON.stringify(head).slice(0, -1)},"features":{\n${lines.join(',\n')}\n}}\n`;
writeFileSync(TARGET, json);
console.log(
  `${lines.length} of ${features.size} features, ${json.length} bytes; learned ${blend.learned.toFixed(2)}, tables ${blend.tables.toFixed(2)}`,
);

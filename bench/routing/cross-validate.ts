import { learnedScores } from '../../lib/routing/learned/model.ts';
import { softmax } from '../../lib/routing/softmax.ts';
import { type Answer, calibrationError } from './calibration.ts';
import { blendScores, fitBlend, type Unseen } from './fit-blend.ts';
import { personas, routingMessages, voices } from './load-messages.ts';
import { type Example, exampleOf, trainFeatures } from './train-features.ts';

export type PersonaFigures = {
  persona: string;
  accuracy: number;
  /** Without the evidence tables. */
  learnedOnly: number;
  /** Without the learned part. */
  tablesOnly: number;
};
export type CrossValidation = {
  personas: PersonaFigures[];
  accuracy: number;
  calibrationError: number;
};

/** The messages of the first author that can be trained on: without those that go on with another. */
export const tuningExamples = (): Example[] =>
  routingMessages()
    .tuning.filter(({ previous }) => previous.length === 0)
    .map(exampleOf);

/** Each group with the learned scores of a model trained on all the others and on `always`. */
export function leaveOneOut(groups: readonly Example[][], always: readonly Example[]): Unseen[][] {
  return groups.map((group) => {
    const others = groups.filter((other) => other !== group).flat();
    const known = trainFeatures([...always, ...others]);
    return group.map((one) => ({ ...one, learned: learnedScores(one.features, known) }));
  });
}

const indexOfMost = (scores: readonly number[]) => scores.indexOf(Math.max(...scores));
const accuracyOf = (answers: readonly Answer[]) =>
  answers.filter(({ right }) => right).length / answers.length;
const answersTo = (examples: readonly Unseen[], scoresOf: (one: Unseen) => number[]): Answer[] =>
  examples.map((one) => {
    const shares = softmax(scoresOf(one));
    const best = indexOfMost(shares);
    return { right: best === one.type, confidence: shares[best] ?? 0 };
  });

/**
 * Trains on five personas (and the tuning part and the voices), asks about the sixth, for each:
 * how good the classifier is with people it has never read. How much the tables count is fitted
 * without the sixth as well.
 */
export function crossValidate(): CrossValidation {
  const speakers = personas();
  const always = [...tuningExamples(), ...voices().flatMap((one) => one.messages.map(exampleOf))];
  const unseen = leaveOneOut(
    speakers.map(({ messages }) => messages.map(exampleOf)),
    always,
  );
  const asked = unseen.map((group) => {
    const blend = fitBlend(unseen.filter((other) => other !== group).flat());
    return answersTo(group, (one) => blendScores(one, blend));
  });
  const figures = unseen.map((group, index) => ({
    persona: (speakers[index]?.name ?? '').replace(/^.*\//, ''),
    accuracy: accuracyOf(asked[index] ?? []),
    learnedOnly: accuracyOf(answersTo(group, ({ learned }) => learned)),
    tablesOnly: accuracyOf(answersTo(group, ({ tables }) => tables)),
  }));
  return {
    personas: figures,
    accuracy: accuracyOf(asked.flat()),
    calibrationError: calibrationError(asked.flat()),
  };
}

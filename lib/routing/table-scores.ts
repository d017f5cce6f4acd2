import { tunables } from '../tunables.ts';
import { INTENT_TYPES, type IntentType } from './schema.ts';
import { weighEvidence } from './weigh-evidence.ts';

/** What speaks for a type; `because` says it in words that are not the message's. */
export type TypeScore = { type: IntentType; score: number; because: string };

const LEARNED = 'its words and shape, as in the labelled messages';
const NOTHING = 'nothing says what is wanted';

/** What the evidence tables say for each type, in the order of INTENT_TYPES. */
export function tableScores(words: readonly string[]): TypeScore[] {
  const found = weighEvidence(words);
  return INTENT_TYPES.map((type) => {
    if (type === 'unknown')
      return { type, score: tunables.routing.unknownWeight, because: NOTHING };
    return found.find((score) => score.type === type) ?? { type, score: 0, because: LEARNED };
  });
}

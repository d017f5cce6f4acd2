import { decodeModel, learnedScores, type Model } from './learned/model.ts';
import { readFeatures } from './learned/read-features.ts';
import { type TypeScore, tableScores } from './table-scores.ts';
import stored from './weights.json' with { type: 'json' };

const shipped = decodeModel(stored);

/**
 * Adds up, for every type, what was learned from labelled messages and what the evidence tables
 * say. Read as log-odds, the scores are calibrated: of answers with a probability of 0.8, eight in
 * ten are right.
 * @param words from `readMessage`
 */
export function weighTypes(words: readonly string[], model: Model = shipped): TypeScore[] {
  const learned = learnedScores(readFeatures(words), model.features);
  return tableScores(words).map(({ type, score, because }, index) => ({
    type,
    score: (learned[index] ?? 0) * model.learned + score * model.tables,
    because,
  }));
}

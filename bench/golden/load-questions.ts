import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { DEFAULT_COUNT, DEFAULT_SEED, plantedQuestions } from './generate-corpus.ts';
import { type GoldenQuestion, goldenQuestionSchema } from './schema.ts';

/** The written questions: about the sample documents, and those nothing answers. */
export function writtenQuestions(): GoldenQuestion[] {
  const source = readFileSync(new URL('./questions.json', import.meta.url), 'utf8');
  return z.array(goldenQuestionSchema).parse(JSON.parse(source));
}

/** The whole golden set for an index that holds the samples and `generateCorpus(seed, count)`. */
export function goldenQuestions(seed = DEFAULT_SEED, count = DEFAULT_COUNT): GoldenQuestion[] {
  return [...writtenQuestions(), ...plantedQuestions(seed, count)];
}

export { deleteCase } from './delete-case.ts';
export { exportCases } from './export-cases.ts';
export { holdsAnswer, wordSequence } from './holds-answer.ts';
export { keepCase } from './keep-case.ts';
export { listCases } from './list-cases.ts';
export { mean, ndcgAt, recallAt } from './measures.ts';
export { runCases } from './run-cases.ts';
export {
  type GoldenQuestion,
  goldenQuestionSchema,
  keepCaseSchema,
  QUESTION_KINDS,
} from './schema.ts';

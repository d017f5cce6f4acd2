export {
  type GoldenQuestion,
  goldenQuestionSchema,
  QUESTION_KINDS,
} from '../../lib/golden-cases/index.ts';

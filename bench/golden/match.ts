export { holdsAnswer, wordSequence } from '../../lib/golden-cases/index.ts';

export { describeModel } from './describe-model.ts';
export type { EmbeddingModelV3, LanguageModelV3 } from './language-model.ts';
export { createOfflineModel } from './offline/offline-model.ts';
export { rankSentences } from './offline/rank-sentences.ts';
export { isStopWord } from './offline/words.ts';
export { embeddingModel } from './resolve-embedding-model.ts';
export { resolveModel, resolveSmallModel } from './resolve-model.ts';
export type { ModelDescription } from './schema.ts';

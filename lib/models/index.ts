export { describeModel } from './describe-model.ts';
export type { EmbeddingModelV3, LanguageModelV3 } from './language-model.ts';
export { ollamaOffered } from './offer-ollama.ts';
export { createOfflineModel } from './offline/offline-model.ts';
export { type RankedSentence, rankSentences } from './offline/rank-sentences.ts';
export { isStopWord } from './offline/words.ts';
export { embeddingModel } from './resolve-embedding-model.ts';
export { type ResolvedModel, resolveModel, resolveSmallModel } from './resolve-model.ts';
export { MODEL_PROVIDERS, type ModelDescription, modelDescriptionSchema } from './schema.ts';

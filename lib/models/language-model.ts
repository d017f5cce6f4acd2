import type { EmbeddingModel, LanguageModel } from 'ai';

/** The AI SDK's language-model interface, which providers and the offline model implement alike. */
export type LanguageModelV3 = Extract<LanguageModel, { specificationVersion: 'v3' }>;
export type EmbeddingModelV3 = Extract<EmbeddingModel, { specificationVersion: 'v3' }>;

export type ModelCallOptions = Parameters<LanguageModelV3['doStream']>[0];
export type ModelPrompt = ModelCallOptions['prompt'];
export type ModelStreamResult = Awaited<ReturnType<LanguageModelV3['doStream']>>;
export type ModelStreamPart =
  ModelStreamResult['stream'] extends ReadableStream<infer Part> ? Part : never;
export type ModelGenerateResult = Awaited<ReturnType<LanguageModelV3['doGenerate']>>;

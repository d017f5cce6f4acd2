import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { type Environment, env } from '../env.ts';
import { chooseProvider } from './choose-provider.ts';
import type { EmbeddingModelV3 } from './language-model.ts';

/**
 * The embedding model named by EMBEDDING_MODEL at the provider in use, or null without one.
 * A provider without embeddings (Anthropic, offline) leaves it to an OpenAI or Google key if
 * one is there; otherwise the answer is null and retrieval stays lexical.
 */
export function embeddingModel(environment: Environment = env()): EmbeddingModelV3 | null {
  const name = environment.EMBEDDING_MODEL;
  if (!name) return null;
  const { provider, apiKey, baseURL } = chooseProvider(environment);
  if (provider === 'openai-compatible') {
    return createOpenAICompatible({
      name: provider,
      apiKey,
      baseURL: baseURL ?? '',
    }).embeddingModel(name);
  }
  const openaiKey = provider === 'openai' ? apiKey : environment.OPENAI_API_KEY;
  const googleKey = provider === 'google' ? apiKey : environment.GOOGLE_GENERATIVE_AI_API_KEY;
  if (openaiKey && provider !== 'google') {
    return createOpenAI({ apiKey: openaiKey, baseURL: environment.OPENAI_BASE_URL }).embeddingModel(
      name,
    );
  }
  if (googleKey) {
    return createGoogleGenerativeAI({
      apiKey: googleKey,
      baseURL: environment.GOOGLE_BASE_URL,
    }).embeddingModel(name);
  }
  return null;
}

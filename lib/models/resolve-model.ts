import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { type Environment, env } from '../env.ts';
import { tunables } from '../tunables.ts';
import { chooseProvider, type ProviderChoice } from './choose-provider.ts';
import type { LanguageModelV3 } from './language-model.ts';
import { measuredModel } from './measured-model.ts';
import { createOfflineModel } from './offline/offline-model.ts';
import type { ModelProvider } from './schema.ts';

export type ResolvedModel = {
  model: LanguageModelV3;
  provider: ModelProvider;
  name: string;
  offline: boolean;
};

function languageModel(choice: ProviderChoice, environment: Environment): LanguageModelV3 {
  const { name, apiKey, baseURL } = choice;
  switch (choice.provider) {
    case 'offline':
      return createOfflineModel({
        paceMs: environment.OFFLINE_PACE_MS ?? tunables.models.offlinePaceMs,
      });
    case 'openai': {
      const openai = createOpenAI({ apiKey, baseURL });
      // Proxies and gateways behind a changed address speak chat completions; few speak Responses.
      return baseURL ? openai.chat(name) : openai.responses(name);
    }
    case 'anthropic':
      return createAnthropic({ apiKey, baseURL })(name);
    case 'google':
      return createGoogleGenerativeAI({ apiKey, baseURL })(name);
    case 'openai-compatible':
      return createOpenAICompatible({
        name: 'openai-compatible',
        apiKey,
        baseURL: baseURL ?? '',
        includeUsage: true,
      })(name);
  }
}

/**
 * The language model that the environment asks for, ready to be called.
 * @throws AppError INVALID_REQUEST when a provider is named but not usable, with the remedy.
 */
export function resolveModel(environment: Environment = env()): ResolvedModel {
  const choice = chooseProvider(environment);
  return {
    model: measuredModel(choice.provider, languageModel(choice, environment)),
    provider: choice.provider,
    name: choice.name,
    offline: choice.provider === 'offline',
  };
}

/** The small model of the same provider, or undefined when none is configured. */
export function resolveSmallModel(environment: Environment = env()): LanguageModelV3 | undefined {
  const { MODEL_SMALL_NAME: name } = environment;
  const choice = chooseProvider(environment);
  if (!name || choice.provider === 'offline') return undefined;
  return measuredModel(choice.provider, languageModel({ ...choice, name }, environment));
}

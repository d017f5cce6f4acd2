import type { Environment } from '../env.ts';
import { AppError } from '../errors/index.ts';
import type { ModelProvider } from './schema.ts';

/** Everything needed to build a client, and nothing of the environment beyond it. */
export type ProviderChoice = {
  provider: ModelProvider;
  name: string;
  apiKey?: string;
  baseURL?: string;
};

const DEFAULT_NAMES = {
  openai: 'gpt-5.4-mini',
  anthropic: 'claude-sonnet-5',
  google: 'gemini-flash-latest',
} as const;

function firstConfigured(environment: Environment): ModelProvider {
  if (environment.MODEL_PROVIDER) return environment.MODEL_PROVIDER;
  if (environment.MODEL_BASE_URL) return 'openai-compatible';
  if (environment.OPENAI_API_KEY) return 'openai';
  if (environment.ANTHROPIC_API_KEY) return 'anthropic';
  if (environment.GOOGLE_GENERATIVE_AI_API_KEY) return 'google';
  return 'offline';
}

function required(value: string | undefined, provider: string, variable: string): string {
  if (value) return value;
  throw new AppError(
    'INVALID_REQUEST',
    `The model provider "${provider}" needs ${variable}. Set it in .env and start again.`,
  );
}

/**
 * Which provider answers: MODEL_PROVIDER, else an OpenAI-compatible address, else the first
 * provider with a key (OpenAI, Anthropic, Google), else the offline model.
 * @throws AppError INVALID_REQUEST when the chosen provider lacks a key, an address or a name.
 */
export function chooseProvider(environment: Environment): ProviderChoice {
  const provider = firstConfigured(environment);
  const named = environment.MODEL_NAME;
  const keyOr = (own: string | undefined, variable: string) =>
    required(own ?? environment.MODEL_API_KEY, provider, variable);
  switch (provider) {
    case 'offline':
      return { provider, name: 'offline' };
    case 'openai':
      return {
        provider,
        name: named ?? DEFAULT_NAMES.openai,
        apiKey: keyOr(environment.OPENAI_API_KEY, 'OPENAI_API_KEY'),
        baseURL: environment.OPENAI_BASE_URL,
      };
    case 'anthropic':
      return {
        provider,
        name: named ?? DEFAULT_NAMES.anthropic,
        apiKey: keyOr(environment.ANTHROPIC_API_KEY, 'ANTHROPIC_API_KEY'),
        baseURL: environment.ANTHROPIC_BASE_URL,
      };
    case 'google':
      return {
        provider,
        name: named ?? DEFAULT_NAMES.google,
        apiKey: keyOr(environment.GOOGLE_GENERATIVE_AI_API_KEY, 'GOOGLE_GENERATIVE_AI_API_KEY'),
        baseURL: environment.GOOGLE_BASE_URL,
      };
    case 'openai-compatible':
      return {
        provider,
        name: required(named, provider, 'MODEL_NAME'),
        apiKey: environment.MODEL_API_KEY,
        baseURL: required(environment.MODEL_BASE_URL, provider, 'MODEL_BASE_URL'),
      };
  }
}

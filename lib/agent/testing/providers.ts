import { parseEnvironment } from '../../env.ts';
import { type LanguageModelV3, resolveModel } from '../../models/index.ts';

/** Every way to reach a provider, pointed at a mock server. */
export const PROVIDERS: Record<string, (url: string) => Record<string, string>> = {
  openai: (url) => ({ OPENAI_API_KEY: 'test', OPENAI_BASE_URL: `${url}/v1` }),
  anthropic: (url) => ({ ANTHROPIC_API_KEY: 'test', ANTHROPIC_BASE_URL: `${url}/v1` }),
  google: (url) => ({
    GOOGLE_GENERATIVE_AI_API_KEY: 'test',
    GOOGLE_BASE_URL: `${url}/v1beta`,
    MODEL_NAME: 'gemini-2.5-flash',
  }),
  'openai-compatible': (url) => ({ MODEL_BASE_URL: `${url}/v1`, MODEL_NAME: 'local' }),
};

export function providerModel(provider: string, url: string): LanguageModelV3 {
  return resolveModel(parseEnvironment(PROVIDERS[provider]?.(url) ?? {})).model;
}

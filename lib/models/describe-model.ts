import { type Environment, env } from '../env.ts';
import { chooseProvider } from './choose-provider.ts';
import { ollamaOffered } from './offer-ollama.ts';
import type { ModelDescription } from './schema.ts';

/**
 * What the interface shows about the model in use. Ollama is offered only while the offline
 * model answers because nothing was configured.
 * @throws AppError INVALID_REQUEST like `resolveModel`.
 */
export async function describeModel(environment: Environment = env()): Promise<ModelDescription> {
  const { provider, name } = chooseProvider(environment);
  const offline = provider === 'offline';
  return {
    provider,
    name,
    offline,
    ollamaOffered: offline && !environment.MODEL_PROVIDER && (await ollamaOffered(environment)),
  };
}

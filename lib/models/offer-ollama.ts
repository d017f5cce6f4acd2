import { type Environment, env } from '../env.ts';
import { tunables } from '../tunables.ts';

type Probe = { url: string; until: number; found: Promise<boolean> };
let lastProbe: Probe | undefined;

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/api/version', url), {
      signal: AbortSignal.timeout(tunables.models.ollamaProbeMs),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * Whether an Ollama answers at OLLAMA_BASE_URL, for an offer in the interface; it is never
 * switched on by itself. The outcome is remembered for a while. Never throws.
 */
export function ollamaOffered(
  environment: Pick<Environment, 'OLLAMA_BASE_URL'> = env(),
): Promise<boolean> {
  const url = environment.OLLAMA_BASE_URL;
  if (!lastProbe || lastProbe.url !== url || lastProbe.until < Date.now()) {
    lastProbe = { url, until: Date.now() + tunables.models.ollamaCacheMs, found: answers(url) };
  }
  return lastProbe.found;
}

import { env, isSecretSetting } from '../env.ts';

const SHORTEST = 6;

/** A JSON text in which no secret of this server's environment stands, whatever a provider quoted. */
export function hideSettings(json: string, settings: object = env()): string {
  let hidden = json;
  for (const [name, value] of Object.entries(settings)) {
    if (!isSecretSetting(name) || typeof value !== 'string' || value.length < SHORTEST) continue;
    hidden = hidden.replaceAll(JSON.stringify(value).slice(1, -1), '[REDACTED]');
  }
  return hidden;
}

import { type Environment, env } from '../../env.ts';
import type { WebSearchProvider } from './schema.ts';
import { braveSearch, searxngSearch, tavilySearch } from './search-providers.ts';

/** Whether the web can be searched; if not, why, for the settings page. */
export type WebSearchStatus =
  | { available: true; provider: WebSearchProvider['name'] }
  | {
      available: false;
      /** `not_set_up`: nothing is; `setting_missing`: the provider that was chosen lacks a setting. */
      reason: 'not_set_up' | 'setting_missing';
      /** Environment variables of which one is needed. */
      variables: string[];
    };

type SearchEnvironment = Pick<
  Environment,
  'WEB_SEARCH_PROVIDER' | 'BRAVE_API_KEY' | 'TAVILY_API_KEY' | 'SEARXNG_BASE_URL'
>;

const PROVIDERS = [
  { name: 'brave', variable: 'BRAVE_API_KEY', make: (key: string) => braveSearch(key) },
  { name: 'tavily', variable: 'TAVILY_API_KEY', make: (key: string) => tavilySearch(key) },
  { name: 'searxng', variable: 'SEARXNG_BASE_URL', make: searxngSearch },
] as const;

function choose(environment: SearchEnvironment) {
  const chosen = environment.WEB_SEARCH_PROVIDER;
  if (chosen) return PROVIDERS.find(({ name }) => name === chosen);
  return PROVIDERS.find(({ variable }) => environment[variable] !== undefined);
}

/** The provider that the environment sets up; undefined when there is none. */
export function webSearchProvider(
  environment: SearchEnvironment = env(),
): WebSearchProvider | undefined {
  const chosen = choose(environment);
  const setting = chosen && environment[chosen.variable];
  return setting === undefined ? undefined : chosen?.make(setting);
}

/** Whether `web_search` is offered, and what is missing when it is not. */
export function webSearchStatus(environment: SearchEnvironment = env()): WebSearchStatus {
  const chosen = choose(environment);
  if (!chosen) {
    const variables = PROVIDERS.map(({ variable }) => variable);
    return { available: false, reason: 'not_set_up', variables };
  }
  if (environment[chosen.variable] !== undefined) return { available: true, provider: chosen.name };
  return { available: false, reason: 'setting_missing', variables: [chosen.variable] };
}

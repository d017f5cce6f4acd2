import type { DatabaseRules } from './checks/database-access.ts';

/** What the laws let through, each with its reason. An entry that is no longer needed fails its test. */

export const SLICE_EXCEPTIONS: ReadonlyArray<{ from: string; to: string; reason: string }> = [];

export const DATABASE_RULES: DatabaseRules = {
  importers: {},
  unscoped: {
    'lib/runs/run-event-repository.ts': 'the writer commits batches of many threads at once',
    'lib/runs/run-repository.ts': 'closes runs that any tenant left behind',
  },
};

/** Program files that read process.env. */
export const ENVIRONMENT_READERS: Readonly<Record<string, string>> = {
  'lib/env.ts': 'the one place',
};

/** Program files that may use fetch or an HTTP client. */
export const FETCH_USERS: Readonly<Record<string, string>> = {
  'lib/net/safe-fetch.ts': 'it is safeFetch',
  'lib/models/offer-ollama.ts': 'asks the address that the operator set',
  'hooks/api-request.ts': 'the browser asks its own server',
};

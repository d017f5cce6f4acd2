import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** No library reports usage from here, neither while building nor while running. */
export const SILENT = {
  COPILOTKIT_TELEMETRY_DISABLED: 'true',
  NEXT_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  SCARF_ANALYTICS: 'false',
  CHECKPOINT_DISABLE: '1',
};

/** Puts `.env` (what is set already wins) and the switches above into this process. */
export function prepareEnvironment(root) {
  Object.assign(process.env, SILENT);
  const file = resolve(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** This process's environment for a child, with `NODE_ENV` and npm's omit settings made harmless. */
export function childEnvironment(overrides = {}) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(NODE_ENV|npm_config_(omit|production|only))$/i.test(name),
  );
  return { ...Object.fromEntries(kept), ...SILENT, ...overrides };
}

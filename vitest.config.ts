import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': resolve(import.meta.dirname) } },
  test: {
    environment: 'node',
    env: {
      LOG_LEVEL: 'silent',
      TELEMETRY_HASH_KEY: 'the key of every test',
      COPILOTKIT_TELEMETRY_DISABLED: 'true',
    },
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['**/node_modules/**', 'dist/**', '.next*/**', 'e2e/**'],
    // Creating an embedded database takes up to a quarter of a minute on a busy machine.
    hookTimeout: 120_000,
    testTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});

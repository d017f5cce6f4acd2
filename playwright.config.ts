import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from './scripts/find-chromium.mjs';

const executablePath = await findChromium();

/** Every worker runs a built Flightdeck of its own, see e2e/support/test.ts. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  globalSetup: './e2e/support/create-template.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    locale: 'en-US',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    // Recording takes as long as the stories; `npm run e2e -- --trace on` records those named.
    trace: 'off',
    launchOptions: { executablePath, args: CHROMIUM_ARGUMENTS },
  },
});

import { resolve } from 'node:path';
import { findChromium } from '../find-chromium.mjs';
import { childEnvironment } from '../setup/environment.mjs';
import { SetupError, say, step } from '../setup/progress.mjs';
import { runLogged } from '../setup/run-command.mjs';
import { aptInstall, canUseApt } from './debian.mjs';

/** Makes sure that there is a Chromium for the end-to-end tests. @returns {Promise<string>} its path */
export async function ensureChromium(root) {
  const found = await findChromium();
  if (found) {
    say(`Chromium: ${found}`);
    return found;
  }
  if (canUseApt()) {
    await step('Installing Chromium', () => aptInstall(root, ['chromium', 'fonts-liberation']));
  } else {
    await step('Downloading Chromium with Playwright', () =>
      runLogged({
        command: process.execPath,
        args: ['node_modules/@playwright/test/cli.js', 'install', 'chromium'],
        cwd: root,
        env: childEnvironment(),
        log: resolve(root, 'dist/logs/playwright-install.log'),
        what: 'playwright install chromium',
      }),
    );
  }
  const installed = await findChromium();
  if (installed) return installed;
  throw new SetupError(
    'No Chromium for the end-to-end tests. Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path npm run verify',
  );
}

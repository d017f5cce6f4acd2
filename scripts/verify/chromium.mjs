import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findChromium } from '../find-chromium.mjs';
import { childEnvironment } from '../setup/environment.mjs';
import { SetupError, say, step } from '../setup/progress.mjs';
import { runLogged } from '../setup/run-command.mjs';

const canUseApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs Debian packages without asking anything. */
export async function aptInstall(root, packages) {
  const env = childEnvironment({ DEBIAN_FRONTEND: 'noninteractive' });
  const log = resolve(root, 'dist/logs/apt-get.log');
  const run = (args) =>
    runLogged({ command: 'apt-get', args, cwd: root, env, log, what: `apt-get ${args[0]}` });
  await run(['update']);
  await run(['install', '-y', '--no-install-recommends', ...packages]);
}

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

export { canUseApt };

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { childEnvironment } from '../setup/environment.mjs';
import { runLogged } from '../setup/run-command.mjs';

/** Whether packages of Debian can be installed here without asking anybody. */
export const canUseApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @param {string} root where the log goes @param {string[]} packages */
export async function aptInstall(root, packages) {
  const env = childEnvironment({ DEBIAN_FRONTEND: 'noninteractive' });
  const log = resolve(root, 'dist/logs/apt-get.log');
  const run = (args) =>
    runLogged({ command: 'apt-get', args, cwd: root, env, log, what: `apt-get ${args[0]}` });
  await run(['update']);
  await run(['install', '-y', '--no-install-recommends', ...packages]);
}

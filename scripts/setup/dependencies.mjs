import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { childEnvironment } from './environment.mjs';
import { say, step } from './progress.mjs';
import { runLogged } from './run-command.mjs';

/**
 * Whether what npm recorded as installed is what the lock file asks for.
 * Optional packages may be absent: they are for other platforms.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} wanted
 * @param {{ packages: Record<string, { version?: string }> }} installed
 */
export function isInstalled(wanted, installed) {
  const optional = (entry) => entry.optional || entry.devOptional || entry.peer;
  for (const [path, entry] of Object.entries(wanted.packages)) {
    if (path === '') continue;
    const found = installed.packages[path];
    if (found ? found.version !== entry.version : !optional(entry)) return false;
  }
  return Object.keys(installed.packages).every((path) => path in wanted.packages);
}

/** Installs exactly what the lock file says, unless it is there. */
export async function ensureDependencies(root) {
  const record = resolve(root, 'node_modules/.package-lock.json');
  const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
  if (existsSync(record) && isInstalled(read(resolve(root, 'package-lock.json')), read(record))) {
    say('Dependencies are installed.');
    return;
  }
  const npm = npmCommand();
  await step('Installing dependencies (a few minutes the first time)', () =>
    runLogged({
      command: npm.command,
      // Building needs development packages, whatever NODE_ENV or npm's settings leave out.
      args: [...npm.args, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
      cwd: root,
      env: childEnvironment(),
      log: resolve(root, 'dist/logs/install.log'),
      what: 'npm ci',
    }),
  );
}

function npmCommand() {
  const running = process.env.npm_execpath;
  if (running && basename(running) === 'npm-cli.js') {
    return { command: process.execPath, args: [running] };
  }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}

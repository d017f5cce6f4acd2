import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SetupError } from './progress.mjs';

const children = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  const stop = () => {
    if (children.size === 0) return;
    for (const child of children) child.kill(signal);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.on(signal, stop);
}

/** Lets go of the signals, for the server that takes them over. */
export function releaseSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
}

/**
 * Runs a command whose output goes to a file; a failure shows the end of it.
 * @param {{ command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv, log: string, what: string }} job
 */
export async function runLogged({ command, args, cwd, env, log, what }) {
  mkdirSync(dirname(log), { recursive: true });
  const output = createWriteStream(log);
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  const code = await ended(child);
  await new Promise((done) => output.end(done));
  if (code === 0) return;
  const tail = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-30).join('\n');
  throw new SetupError(`${tail}\n\n${what} failed. Everything it said is in ${log}.`);
}

/** Runs a command that writes to this terminal. @returns its exit code, 1 when it could not start */
export async function runShown({ command, args, cwd, env }) {
  return ended(spawn(command, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] }));
}

function ended(child) {
  children.add(child);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      children.delete(child);
      resolve(1);
    });
    child.on('close', (code) => {
      children.delete(child);
      resolve(code ?? 1);
    });
  });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = resolve(import.meta.dirname, '..');
const READY_MS = 120_000;

/** A Flightdeck that runs as a user would run it, on a port and a data directory of its own. */
export interface RunningServer {
  url: string;
  pid: number;
  /** Ends it as Ctrl-C does and waits. @returns its exit code */
  stop(): Promise<number | null>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
}

/**
 * Starts `node dist/server.mjs` and waits until it is ready.
 * @throws Error with what it printed, when it ends or stays silent
 */
export async function startServer(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<RunningServer> {
  const port = await freePort();
  const child = spawn(process.execPath, ['dist/server.mjs'], {
    cwd: ROOT,
    env: environment({ DATA_DIR: dataDir, PORT: String(port), ...settings }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-20_000);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(url, child, () => output);
  return {
    url,
    pid: child.pid as number,
    stop: () => end(child, 'SIGTERM'),
    kill: async () => void (await end(child, 'SIGKILL')),
  };
}

/** The offline model without pauses; nothing that this machine sets for a Flightdeck of its own. */
function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const example = readFileSync(resolve(ROOT, '.env.example'), 'utf8');
  const names = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1]);
  // An empty value counts as not set, and keeps a value in .env from being taken.
  const blank = Object.fromEntries(names.map((name) => [name, '']));
  const offline = { HOST: '127.0.0.1', MODEL_PROVIDER: 'offline', OFFLINE_PACE_MS: '0' };
  return { ...process.env, ...blank, ...offline, ...settings };
}

async function waitUntilReady(url: string, child: ChildProcess, output: () => string) {
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${output()}`);
    const ready = await fetch(`${url}/api/ready`).catch(() => undefined);
    if (ready?.ok) return;
    await sleep(100);
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not get ready:\n${output()}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, 'exit');
  }
  return child.exitCode;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

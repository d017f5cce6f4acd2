import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

export interface ReferenceProcess {
  url: string;
  stop(): void;
}

/** Starts reference-server.ts as a process of its own. */
export function startReference(
  kind: 'bare' | 'stock',
  settings: Record<string, string>,
): Promise<ReferenceProcess> {
  return startProcess(resolve(import.meta.dirname, 'reference-server.ts'), [kind], settings);
}

/** Starts a server as a process of its own; the first thing it prints is its address. */
export async function startProcess(
  script: string,
  args: readonly string[],
  settings: Record<string, string>,
): Promise<ReferenceProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      COPILOTKIT_TELEMETRY_DISABLED: 'true',
      DO_NOT_TRACK: '1',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('http://')) return { url: line, stop: () => void child.kill() };
  }
  throw new Error(`${script} did not start.`);
}

import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** Starts reference-server.ts as a process of its own. */
export async function startReference(
  kind: 'bare' | 'stock',
  settings: Record<string, string>,
): Promise<{ url: string; stop(): void }> {
  const script = resolve(import.meta.dirname, 'reference-server.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, kind], {
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
  throw new Error(`The ${kind} server did not start.`);
}

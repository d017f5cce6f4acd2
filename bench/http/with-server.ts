import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningServer, startServer } from '../../test/running-server.ts';

/** Runs work against a built Flightdeck on a data directory that is removed afterwards. */
export async function withServer<T>(
  work: (server: RunningServer, dataDir: string) => Promise<T>,
  settings: Record<string, string> = {},
): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'flightdeck-bench-'));
  const server = await startServer(dataDir, settings);
  try {
    await documentsReady(server.url);
    return await work(server, dataDir);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Waits until nothing is being ingested. */
export async function documentsReady(url: string): Promise<void> {
  for (;;) {
    const response = await fetch(`${url}/api/workspaces/guide/documents`);
    const { documents } = (await response.json()) as { documents: { status: string }[] };
    const pending = documents.filter(({ status }) => !['ready', 'failed'].includes(status));
    if (documents.length > 0 && pending.length === 0) return;
    await sleep(50);
  }
}

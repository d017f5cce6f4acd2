import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LIMIT_KINDS, MOST_A_MINUTE } from '../../lib/rate-limits/schema.ts';
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
    await liftLimits(server.url);
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

/** What is measured is how fast the server is, not how much a user may ask of it. */
async function liftLimits(url: string): Promise<void> {
  const most = { perUser: MOST_A_MINUTE, perTenant: MOST_A_MINUTE };
  const limits = Object.fromEntries(LIMIT_KINDS.map((kind) => [kind, most]));
  const response = await fetch(`${url}/api/workspaces/guide/settings`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tenant: { limits } }),
  });
  if (!response.ok) throw new Error(`The limits were not lifted: ${await response.text()}`);
}

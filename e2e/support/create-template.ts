import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from '../../test/running-server.ts';

/**
 * Lets Flightdeck create its database and sample workspace once; every server of the stories starts
 * on a copy. Returns the function that removes it in the end.
 */
export default async function createTemplate(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'flightdeck-e2e-'));
  process.env.E2E_FOLDER = folder;
  const server = await startServer(join(folder, 'template'));
  await waitForSamples(server.url);
  await server.stop();
  return () => rmSync(folder, { recursive: true, force: true });
}

async function waitForSamples(url: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const response = await fetch(`${url}/api/workspaces/guide/documents`);
    const { documents } = (await response.json()) as { documents: { status: string }[] };
    if (documents.length > 0 && documents.every(({ status }) => status === 'ready')) return;
    await sleep(200);
  }
  throw new Error('The sample documents did not get ready.');
}

import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { tunables } from '../lib/tunables.ts';

/**
 * Waits until the requests that are being answered are, closing each connection as it falls idle, and
 * closes what is left in the end. The server must not listen any more.
 */
export async function drainServer(server: Server): Promise<void> {
  const { drainMs, drainStepMs } = tunables.shutdown;
  const countOpen = promisify(server.getConnections.bind(server));
  const deadline = Date.now() + drainMs;
  server.closeIdleConnections();
  while ((await countOpen()) > 0 && Date.now() < deadline) {
    await sleep(drainStepMs);
    server.closeIdleConnections();
  }
  server.closeAllConnections();
}

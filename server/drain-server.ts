import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { tunables } from '../lib/tunables.ts';

/**
 * Waits until the requests that are being answered are, closing each connection as it falls idle, and
 * closes what is left in the end. The server must not listen any more.
 */
export async function drainServer(server: Server): Promise<void> {
  const { drainMs, drainStepMs } = tunables.shutdown;
  let closed = false;
  server.once('close', () => {
    closed = true;
  });
  const deadline = Date.now() + drainMs;
  do {
    server.closeIdleConnections();
    await sleep(drainStepMs);
  } while (!closed && Date.now() < deadline);
  server.closeAllConnections();
}

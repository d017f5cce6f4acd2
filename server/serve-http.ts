import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { checkRequestOrigin } from '../lib/auth/index.ts';
import { env } from '../lib/env.ts';
import type { AppError } from '../lib/errors/index.ts';
import { isShuttingDown, onShutdown, setDrain } from '../lib/lifecycle/index.ts';
import { redactText } from '../lib/redaction/index.ts';
import { drainServer } from './drain-server.ts';

/**
 * Serves the app. Every request, static files included, must name the app's own host.
 * @returns the address for people
 * @throws Error with the remedy when the port is taken
 */
export async function serveHttp(host: string, port: number): Promise<string> {
  const app = next({ dev: env().NODE_ENV === 'development', hostname: host, port });
  const server = createServer();
  const bound = await listen(server, host, port);
  setDrain(() => drainServer(server));
  await app.prepare();
  const handle = app.getRequestHandler();
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (isShuttingDown()) response.setHeader('connection', 'close');
    if (admit(request, response)) void handle(request, response);
  });
  onShutdown('http', async () => {
    server.close();
    server.closeIdleConnections();
  });
  return `http://${host === '::1' ? '[::1]' : 'localhost'}:${bound}`;
}

/** Takes the port before the app is prepared: a port in use is said at once, early visitors wait. */
async function listen(
  server: ReturnType<typeof createServer>,
  host: string,
  port: number,
): Promise<number> {
  server.on('request', (_, response) => {
    response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' });
    response.end('Flightdeck is starting. Reload in a moment.\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        taken
          ? new Error(`Port ${port} is in use. Stop what uses it, or set PORT to another.`)
          : error,
      );
    });
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}

function admit(request: IncomingMessage, response: ServerResponse): boolean {
  const headers = new Headers();
  for (const name of ['host', 'origin']) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  try {
    checkRequestOrigin(headers, false);
    return true;
  } catch (error) {
    const { code } = error as AppError;
    const message = redactText((error as AppError).message);
    response.writeHead(403, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { code, message } }));
    return false;
  }
}

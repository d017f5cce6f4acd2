import { createServer } from 'node:net';
import { SetupError } from './progress.mjs';

/** Says early, before minutes of building, that the address cannot be had. */
export async function requireFreePort(host, value) {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) {
    throw new SetupError(`PORT: found "${value}". It must be a number from 0 to 65535.`);
  }
  const code = await listenOnce(host, port);
  if (code === 'EADDRINUSE') {
    throw new SetupError(
      `Port ${port} on ${host} is taken, perhaps by a Flightdeck that runs already.\n` +
        `Stop that program, or choose another port: PORT=${port + 1} npm run up`,
    );
  }
  if (code === 'EACCES') {
    throw new SetupError(
      `Port ${port} may not be used without special rights. Choose one above 1023: PORT=3000 npm run up`,
    );
  }
  if (code) throw new SetupError(`HOST: cannot listen on "${host}" (${code}).`);
}

function listenOnce(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code ?? 'UNKNOWN'));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

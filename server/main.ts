import { startDatabase } from '../lib/database/start-database.ts';
import { env } from '../lib/env.ts';
import { onShutdown, runShutdownHooks } from '../lib/lifecycle/index.ts';
import { log } from '../lib/log.ts';
import { redactText } from '../lib/redaction/index.ts';
import { tunables } from '../lib/tunables.ts';
import { logExceptions } from './log-exceptions.ts';
import { redirectConsole } from './redirect-console.ts';
import { serveHttp } from './serve-http.ts';

/** One server process: database, migrations, Next, and an orderly end of all three. */
async function main(): Promise<void> {
  const { HOST, PORT, DATA_DIR, DATABASE_URL } = env();
  refuseOpenBinding(HOST);
  say(DATABASE_URL ? 'Connecting to PostgreSQL' : `Opening the database in ${DATA_DIR}`);
  const database = await startDatabase(env());
  onShutdown('database', () => database.stop());
  if (database.applied.length > 0) say(`Prepared the database (${database.applied.join(', ')})`);
  const address = await serveHttp(HOST, PORT);
  say(`Flightdeck is ready at ${address}`);
}

/** Rule: 80-security S1. In local mode whoever reaches the port is the owner. */
function refuseOpenBinding(host: string): void {
  if (['127.0.0.1', 'localhost', '::1'].includes(host)) return;
  throw new Error(
    `HOST=${host} would let anyone on the network use Flightdeck without signing in. ` +
      'Use HOST=127.0.0.1 and reach it through an SSH tunnel or a proxy that asks for a sign-in.',
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

let ending: number | undefined;

async function end(exitCode: number): Promise<void> {
  if (ending !== undefined) return;
  ending = Date.now();
  const { runs, shutdown, telemetry } = tunables;
  const most = runs.shutdownMs + shutdown.drainMs + telemetry.exportEndMs + shutdown.restMs;
  setTimeout(() => process.exit(1), most).unref();
  await runShutdownHooks((name, error) => log.error({ err: error, name }, 'shutdown step failed'));
  process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (ending === undefined) {
      say('Stopping. Answers that are being written may finish; press again to stop at once.');
      void end(0);
    } else if (Date.now() - ending > tunables.shutdown.secondSignalMs) {
      process.exit(1);
    }
  });
}
logExceptions(process);
redirectConsole(console, env().NODE_ENV === 'development');

main().catch((error: Error) => {
  process.stderr.write(`${redactText(error.message)}\n`);
  void end(1);
});

import pg from 'pg';
import { env } from '../env.ts';
import { tunables } from '../tunables.ts';

/** Where the database is: a PostgreSQL address, or the socket directory of the embedded one. */
export type DatabaseLocation =
  | { kind: 'postgres'; url: string }
  | { kind: 'embedded'; socketDirectory: string };

interface Connection {
  location: DatabaseLocation;
  pool: pg.Pool;
}

/** Several bundles of the app live in one process; through the global they share one pool. */
const SLOT = Symbol.for('flightdeck.database.connection');
const holder = globalThis as { [SLOT]?: Connection };

/** The process' pool, opened on first use at the given place or the one the environment names. */
export function connection(): Connection {
  const existing = holder[SLOT];
  if (existing) return existing;
  const created = open(locationFromEnvironment());
  holder[SLOT] = created;
  return created;
}

/** Points this process at a database; the server, scripts and tests call it once at their start. */
export function openDatabase(location: DatabaseLocation): void {
  if (holder[SLOT]) throw new Error('The database connection is open already; close it first.');
  holder[SLOT] = open(location);
}

/** Closes every connection. The next query opens new ones where the environment says. */
export async function closeDatabase(): Promise<void> {
  const pool = holder[SLOT]?.pool;
  holder[SLOT] = undefined;
  await pool?.end();
}

function locationFromEnvironment(): DatabaseLocation {
  const { DATABASE_URL, FLIGHTDECK_DATABASE_SOCKET } = env();
  if (DATABASE_URL) return { kind: 'postgres', url: DATABASE_URL };
  if (FLIGHTDECK_DATABASE_SOCKET) {
    return { kind: 'embedded', socketDirectory: FLIGHTDECK_DATABASE_SOCKET };
  }
  throw new Error('No database is started. Start the app with "npm run up" or set DATABASE_URL.');
}

function open(location: DatabaseLocation): Connection {
  const pool = new pg.Pool(poolConfig(location));
  // A connection that breaks while idle is replaced by the next query; there is nothing to do here.
  pool.on('error', () => {});
  return { location, pool };
}

/** Connection settings for node-postgres, without the number of connections. */
export function clientConfig(location: DatabaseLocation): pg.ClientConfig {
  if (location.kind === 'embedded') {
    return { host: location.socketDirectory, user: 'postgres', database: 'postgres' };
  }
  return {
    connectionString: location.url,
    // Prisma writes times without a zone and means UTC.
    options: `-c TimeZone=UTC -c idle_in_transaction_session_timeout=${tunables.database.idleInTransactionMs}`,
    keepAlive: true,
  };
}

function poolConfig(location: DatabaseLocation): pg.PoolConfig {
  const { embeddedConnections, postgresConnections, connectTimeoutMs } = tunables.database;
  return {
    ...clientConfig(location),
    max: location.kind === 'embedded' ? embeddedConnections : postgresConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: 'flightdeck',
  };
}

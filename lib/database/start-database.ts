import type { Environment } from '../env.ts';
import { closeDatabase, type DatabaseLocation, openDatabase } from './connection.ts';
import { startEmbedded } from './embedded/start-embedded.ts';
import { migrate, readMigrations } from './migrate.ts';

export interface RunningDatabase {
  readonly location: DatabaseLocation;
  /** Migrations applied at this start. */
  readonly applied: string[];
  /** Closes this process' connections and, if embedded, ends the database process. */
  stop(): Promise<void>;
}

/**
 * Starts or finds the database, brings its schema up to date and points this process at it.
 * Only the server, scripts and tests call this; everything else uses index.ts.
 *
 * @throws EmbeddedDatabaseError | MigrationError with a message for the person who starts the app
 */
export async function startDatabase(
  environment: Pick<Environment, 'DATABASE_URL' | 'DATA_DIR'>,
  migrationsFolder = 'prisma/migrations',
): Promise<RunningDatabase> {
  const { location, end } = await locate(environment);
  try {
    const applied = await migrate(location, readMigrations(migrationsFolder));
    openDatabase(location);
    return {
      location,
      applied,
      async stop() {
        await closeDatabase();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

async function locate(
  environment: Pick<Environment, 'DATABASE_URL' | 'DATA_DIR'>,
): Promise<{ location: DatabaseLocation; end: () => Promise<void> }> {
  if (environment.DATABASE_URL) {
    return { location: { kind: 'postgres', url: environment.DATABASE_URL }, end: async () => {} };
  }
  const embedded = await startEmbedded(environment.DATA_DIR);
  const location = { kind: 'embedded', socketDirectory: embedded.socketDirectory } as const;
  return { location, end: () => embedded.stop() };
}

import { readMigrations } from './migrate.ts';
import { systemDatabase } from './tenant-database.ts';

export type DatabaseStatus = {
  database: 'ok' | 'down';
  migrations: 'ok' | 'pending' | 'unknown';
};

/** Whether the database answers and has every migration of this version. Never throws. */
export async function databaseStatus(): Promise<DatabaseStatus> {
  try {
    const rows = await systemDatabase().query<{ name: string }>`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL`;
    const applied = new Set(rows.map((row) => row.name));
    const complete = readMigrations('prisma/migrations').every(({ name }) => applied.has(name));
    return { database: 'ok', migrations: complete ? 'ok' : 'pending' };
  } catch {
    return { database: 'down', migrations: 'unknown' };
  }
}

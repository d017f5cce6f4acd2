import type pg from 'pg';

export interface TableDescription {
  name: string;
  columns: string[];
  /** Holds files, so that its rows are moved one by one. */
  large: boolean;
}

interface CatalogRow {
  name: string;
  columns: string[];
  large: boolean;
  parents: string[];
}

/** Tables of the app, parents before children. */
export async function describeTables(client: pg.ClientBase): Promise<TableDescription[]> {
  const { rows } = await client.query<CatalogRow>(`
    SELECT c.relname AS name,
      (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) AS columns,
      EXISTS (SELECT FROM pg_attribute
        WHERE attrelid = c.oid AND atttypid = 'bytea'::regtype) AS large,
      ARRAY(SELECT DISTINCT p.relname::text FROM pg_constraint f JOIN pg_class p ON p.oid = f.confrelid
        WHERE f.contype = 'f' AND f.conrelid = c.oid AND f.confrelid <> c.oid) AS parents
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND c.relname <> '_prisma_migrations'
    ORDER BY c.relname`);
  const ordered: CatalogRow[] = [];
  const add = (row: CatalogRow) => {
    if (ordered.includes(row)) return;
    for (const parent of rows.filter((other) => row.parents.includes(other.name))) add(parent);
    ordered.push(row);
  };
  for (const row of rows) add(row);
  return ordered;
}

/** Names of the migrations that the database has. */
export async function appliedMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map((row) => row.name);
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

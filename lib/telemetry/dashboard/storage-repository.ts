import { systemDatabase } from '../../database/index.ts';

/** How much room a part of the database takes, and its rows. */
export type StoredPart = { name: string; bytes: number; rows: number };

/**
 * Rows are those that the database last counted. Both are of all tenants together, because a table
 * is stored as one.
 */
export async function measureStorage(): Promise<StoredPart[]> {
  return systemDatabase().query<StoredPart>`
    SELECT name, pg_total_relation_size(part::regclass)::float8 AS bytes,
      greatest((SELECT reltuples FROM pg_class WHERE oid = part::regclass), 0)::float8 AS rows
    FROM (VALUES ('conversations', 'run_event'), ('documents', 'document'),
      ('files', 'document_blob'), ('index', 'posting'), ('passages', 'chunk'),
      ('memory', 'memory_entry'), ('telemetry', 'telemetry_event'),
      ('figures', 'telemetry_rollup'), ('audit', 'audit_event')) AS parts(name, part)`;
}

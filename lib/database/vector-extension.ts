import type pg from 'pg';
import { connection } from './connection.ts';
import { withAppErrors } from './database-errors.ts';

/**
 * pgvector is optional and may be installed on the server later, so its table is not part of a
 * migration: every start asks again. Without an index the search is exact; models differ in the
 * number of dimensions, hence the column without one.
 */
const PREPARE = `
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') THEN
    CREATE EXTENSION IF NOT EXISTS vector;
    CREATE TABLE IF NOT EXISTS chunk_embedding (
      chunk_id BIGINT PRIMARY KEY REFERENCES chunk (id) ON DELETE CASCADE,
      workspace_id TEXT NOT NULL,
      tenant_id TEXT NOT NULL,
      model TEXT NOT NULL,
      embedding vector NOT NULL
    );
    CREATE INDEX IF NOT EXISTS chunk_embedding_workspace_id_idx
      ON chunk_embedding (tenant_id, workspace_id, model);
  END IF;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'pgvector is not enabled: the database user may not create extensions';
END
$$`;

/** Enables pgvector and its table when the server has it. Called after the migrations. */
export async function prepareVectorExtension(client: pg.ClientBase): Promise<void> {
  await client.query(PREPARE);
}

const known = new WeakMap<pg.Pool, boolean>();

/** Whether the table `chunk_embedding` exists, so that meaning can be searched besides words. */
export async function vectorAvailable(): Promise<boolean> {
  const { pool } = connection();
  const answer = known.get(pool);
  if (answer !== undefined) return answer;
  const { rows } = await withAppErrors(() =>
    pool.query<{ found: boolean }>(`SELECT to_regclass('chunk_embedding') IS NOT NULL AS found`),
  );
  const found = rows[0]?.found ?? false;
  known.set(pool, found);
  return found;
}

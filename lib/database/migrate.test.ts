import { beforeEach, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { connection } from './connection.ts';
import { systemDatabase } from './index.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';

withTestDatabase();

const shipped = readMigrations('prisma/migrations');
const extra = (name: string, sql: string): Migration => ({ name, sql });
const run = (migrations: Migration[]) => migrate(connection().location, migrations);
const history = () =>
  systemDatabase().query<{ name: string; steps: number; checksum: string }>`
    SELECT migration_name AS name, applied_steps_count AS steps, checksum
    FROM _prisma_migrations ORDER BY started_at`;

beforeEach(async () => {
  await systemDatabase().execute`DELETE FROM _prisma_migrations WHERE migration_name LIKE '9%'`;
  await systemDatabase().execute`DROP TABLE IF EXISTS later`;
});

describe('migrate', () => {
  it('applies what is new, once, in order', async () => {
    expect(await run(shipped)).toEqual([]);
    const later = [
      extra('9001_later', 'CREATE TABLE later (n int); INSERT INTO later VALUES (1);'),
      extra('9002_more', 'UPDATE later SET n = n + 1;'),
    ];
    expect(await run([...shipped, ...later])).toEqual(['9001_later', '9002_more']);
    expect(await run([...shipped, ...later])).toEqual([]);
    expect(await systemDatabase().query`SELECT n FROM later`).toEqual([{ n: 2 }]);
  });

  it('keeps the books as Prisma does', async () => {
    const columns = await systemDatabase().query<{ name: string; type: string }>`
      SELECT column_name AS name, data_type AS type FROM information_schema.columns
      WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`;
    expect(Object.fromEntries(columns.map((column) => [column.name, column.type]))).toEqual({
      id: 'character varying',
      checksum: 'character varying',
      finished_at: 'timestamp with time zone',
      migration_name: 'character varying',
      logs: 'text',
      rolled_back_at: 'timestamp with time zone',
      started_at: 'timestamp with time zone',
      applied_steps_count: 'integer',
    });
    const [first] = await history();
    expect(first).toMatchObject({ name: '0001_init', steps: 1 });
    expect(first?.checksum).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses an edited migration', async () => {
    const edited = shipped.map((migration) => ({ ...migration, sql: `${migration.sql}\n` }));
    await expect(run(edited)).rejects.toThrow('"0001_init" was edited');
  });

  it('refuses a database that knows more', async () => {
    const newer = extra('9001_later', 'CREATE TABLE later (n int)');
    await run([...shipped, newer]);
    await expect(run(shipped)).rejects.toThrow('"9001_later", which this version');
  });

  it('leaves nothing of a migration that fails', async () => {
    const broken = extra('9001_broken', 'CREATE TABLE later (n int); SELECT nonsense;');
    await expect(run([...shipped, broken])).rejects.toThrow('nonsense');
    expect(await systemDatabase().query`SELECT to_regclass('later')::text AS t`).toEqual([
      { t: null },
    ]);
    expect(await history()).toHaveLength(shipped.length);
  });

  it('has every column of the Prisma schema', async () => {
    const { models } = systemDatabase();
    const reads = Object.values(models).filter((model) => typeof model?.findFirst === 'function');
    expect(reads.length).toBeGreaterThan(10);
    for (const model of reads) await (model as typeof models.thread).findFirst();
  });
});

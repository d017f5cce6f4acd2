import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { temporaryDirectory, withTestDatabase } from '../../../test/database.ts';
import { connection } from '../connection.ts';
import { systemDatabase } from '../index.ts';
import { readBackup } from './read-backup.ts';
import { writeBackup } from './write-backup.ts';

withTestDatabase();
const directory = temporaryDirectory();
afterAll(() => directory.remove());

const file = join(directory.path, 'all.backup');
const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => i % 256));
const db = () => systemDatabase();
const save = (path = file) => writeBackup(connection().location, path);
const restore = (replace: boolean, path = file) =>
  readBackup(connection().location, path, { replace });

async function clear(): Promise<void> {
  await db().execute`TRUNCATE tenant, thread, document CASCADE`;
}

const everything = () =>
  db().query`
    SELECT (SELECT json_agg(t ORDER BY id)::text FROM tenant t) AS tenants,
      (SELECT json_agg(e ORDER BY seq)::text FROM run_event e) AS events,
      (SELECT json_agg(c ORDER BY id)::text FROM chunk c) AS chunks,
      (SELECT md5(bytes) FROM document_blob) AS blob`;

beforeEach(async () => {
  await clear();
  await db().execute`INSERT INTO tenant (id, name) VALUES ('t', ${'Zoë\n"quoted" \\ 🛫'})`;
  await db().execute`
    INSERT INTO thread (id, tenant_id, workspace_id, user_id, title) VALUES ('th', 't', 'w', 'u', '')`;
  await db().execute`
    INSERT INTO run_event (tenant_id, thread_id, seq, run_id, payload)
    SELECT 't', 'th', 9007199254740990 + n, 'r', jsonb_build_object('n', n, 'big', 12345678901234567890)
    FROM generate_series(1, 120) n`;
  await db().execute`
    INSERT INTO document (id, tenant_id, workspace_id, title, kind, origin, content_hash, size_bytes,
      status, created_by) VALUES ('d', 't', 'w', 'D', 'text', 'upload', 'h', 1, 'ready', 'u')`;
  await db().execute`
    INSERT INTO document_blob (document_id, tenant_id, media_type, bytes) VALUES ('d', 't', 'x', ${bytes})`;
  await db().execute`
    INSERT INTO chunk (tenant_id, workspace_id, document_id, ordinal, headings, text, start_offset,
      end_offset, term_count) VALUES ('t', 'w', 'd', 0, ARRAY['a "b"', 'c'], 'x', 0, 1, 1)`;
});

describe('a backup', () => {
  it('brings everything back, to the last digit and byte', async () => {
    const before = await everything();
    const rows = await save();
    await clear();
    expect(await restore(false)).toEqual({ rows, skippedTables: [] });
    expect(await everything()).toEqual(before);
  });

  it('lets generated ids go on', async () => {
    await save();
    await restore(true);
    await db().execute`
      INSERT INTO chunk (tenant_id, workspace_id, document_id, ordinal, text, start_offset,
        end_offset, term_count) VALUES ('t', 'w', 'd', 1, 'y', 1, 2, 1)`;
    expect(await db().query`SELECT count(DISTINCT id)::int AS n FROM chunk`).toEqual([{ n: 2 }]);
  });

  it('replaces what is there only when told to', async () => {
    await save();
    await db().execute`INSERT INTO tenant (id, name) VALUES ('later', 'x')`;
    await expect(restore(false)).rejects.toThrow('not empty');
    await restore(true);
    expect(await db().query`SELECT id FROM tenant`).toEqual([{ id: 't' }]);
  });

  it('is private to its owner', async () => {
    await save();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('changes nothing when the file is cut off, foreign, newer or missing', async () => {
    await save();
    const before = await everything();
    const text = gunzipSync(readFileSync(file)).toString();
    const other = join(directory.path, 'other.backup');
    const attempts: [Buffer, string][] = [
      [readFileSync(file).subarray(0, -40), 'damaged'],
      [gzipSync(text.split('\n').slice(0, -2).join('\n')), 'damaged'],
      [gzipSync(text.replace(/\n\[[^\n]*/, '')), 'damaged'],
      [gzipSync('{"hello":1}\n'), 'not a backup'],
      [Buffer.from('nothing of ours'), 'damaged'],
      [gzipSync(text.replace('"0001_init"', '"9999_future"')), 'newer'],
    ];
    for (const [content, reason] of attempts) {
      writeFileSync(other, content);
      await expect(restore(true, other)).rejects.toThrow(reason);
      expect(await everything()).toEqual(before);
    }
    await expect(restore(true, join(directory.path, 'none'))).rejects.toThrow('no file');
  });
});

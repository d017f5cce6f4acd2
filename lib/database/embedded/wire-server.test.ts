import { connect, type Server } from 'node:net';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { temporaryDirectory } from '../../../test/database.ts';
import { createWireServer } from './wire-server.ts';

const directory = temporaryDirectory();
const socketPath = join(directory.path, '.s.PGSQL.5432');
const config = { host: directory.path, user: 'postgres', database: 'postgres' };
const MAX_MESSAGE_BYTES = 12 * 1024 * 1024;
let engine: PGlite;
let server: Server;
let pool: pg.Pool;

beforeAll(async () => {
  engine = await PGlite.create();
  server = createWireServer(engine, {
    serverVersion: '18.0',
    maxMessageBytes: MAX_MESSAGE_BYTES,
    idleInTransactionMs: 300,
  });
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  pool = new pg.Pool({ ...config, max: 8 });
  pool.on('error', () => {});
});

afterAll(async () => {
  await pool.end();
  server.close();
  await engine.close();
  directory.remove();
});

async function client(): Promise<pg.Client> {
  const created = new pg.Client(config);
  created.on('error', () => {});
  await created.connect();
  return created;
}

describe('the wire server', () => {
  it('never mixes the statements of eight connections', async () => {
    const work = Array.from({ length: 400 }, async (_, i) => {
      const text = i % 2 ? 'SELECT $1::int AS n' : `SELECT $1::text || 'x' AS t, ${i} AS n`;
      const { rows } = await pool.query(text, [String(i)]);
      expect(rows).toEqual([i % 2 ? { n: i } : { t: `${i}x`, n: i }]);
    });
    await Promise.all(work);
  });

  it('keeps transactions of several connections apart', async () => {
    await pool.query('CREATE TABLE counter (n int)');
    await pool.query('INSERT INTO counter VALUES (0)');
    const work = Array.from({ length: 8 }, async () => {
      const own = await pool.connect();
      try {
        for (let i = 0; i < 10; i++) {
          await own.query('BEGIN');
          const { rows } = await own.query('SELECT n FROM counter');
          await own.query('UPDATE counter SET n = $1', [rows[0].n + 1]);
          await own.query(i % 5 === 4 ? 'ROLLBACK' : 'COMMIT');
        }
      } finally {
        own.release();
      }
    });
    await Promise.all(work);
    expect((await pool.query('SELECT n FROM counter')).rows).toEqual([{ n: 64 }]);
  });

  it('rolls back when a connection vanishes in a transaction', async () => {
    await pool.query('CREATE TABLE vanish (n int)');
    const own = await client();
    await own.query('BEGIN');
    await own.query('INSERT INTO vanish VALUES (1)');
    own.connection.stream.destroy();
    expect((await pool.query('SELECT * FROM vanish')).rows).toEqual([]);
  });

  it('ends a connection that sits idle in a transaction', async () => {
    await pool.query('CREATE TABLE idle (n int)');
    const own = await client();
    const ended = vi.fn();
    own.on('error', ended);
    await own.query('BEGIN');
    await own.query('INSERT INTO idle VALUES (1)');
    expect((await pool.query('SELECT * FROM idle')).rows).toEqual([]);
    await vi.waitFor(() => expect(ended).toHaveBeenCalled());
    expect(ended.mock.calls[0]?.[0]).toMatchObject({ code: '25P03' });
  });

  it('answers errors and goes on, also within a transaction', async () => {
    const own = await client();
    await expect(own.query('SELEC 1')).rejects.toMatchObject({ code: '42601' });
    await expect(own.query('SELECT 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' });
    await own.query('BEGIN');
    await expect(own.query('SELECT * FROM nowhere')).rejects.toMatchObject({ code: '42P01' });
    await expect(own.query('SELECT 1')).rejects.toMatchObject({ code: '25P02' });
    await own.query('ROLLBACK');
    expect((await own.query('SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
    await own.end();
  });

  it('takes and gives large values', async () => {
    const bytes = Buffer.alloc(5 * 1024 * 1024, 7);
    await pool.query('CREATE TABLE large (b bytea)');
    await pool.query('INSERT INTO large VALUES ($1)', [bytes]);
    const { rows } = await pool.query<{ b: Buffer }>('SELECT b FROM large');
    expect(rows[0]?.b.equals(bytes)).toBe(true);
  });

  it('refuses a message above the limit and serves the next one', async () => {
    const own = await client();
    const sent = own.query('SELECT length($1)', ['x'.repeat(MAX_MESSAGE_BYTES)]);
    await expect(sent).rejects.toThrow();
    expect((await pool.query('SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
  });

  it('refuses COPY FROM STDIN without losing step', async () => {
    const own = await client();
    await own.query('CREATE TEMP TABLE target (n int)');
    await expect(own.query('COPY target FROM STDIN')).rejects.toMatchObject({ code: '57014' });
    expect((await own.query('SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
    await own.end();
  });

  it('says no to encryption and then speaks plainly', async () => {
    const socket = connect(socketPath);
    const heard: string[] = [];
    socket.on('data', (data) => heard.push(String.fromCharCode(data[0] ?? 0)));
    const request = Buffer.alloc(8);
    request.writeInt32BE(8, 0);
    request.writeInt32BE(80_877_103, 4);
    socket.write(request);
    await vi.waitFor(() => expect(heard).toEqual(['N']));
    request.writeInt32BE(196_608, 4);
    socket.write(request);
    await vi.waitFor(() => expect(heard).toEqual(['N', 'R']));
    socket.destroy();
  });

  it('streams a large result to a slow reader without holding up the others', async () => {
    const own = await client();
    own.connection.stream.pause();
    const large = own.query(`SELECT repeat('x', 1000) FROM generate_series(1, 20000)`);
    expect((await pool.query('SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
    own.connection.stream.resume();
    expect((await large).rowCount).toBe(20_000);
    await own.end();
  });
});

import { describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { AppError } from '../errors/index.ts';
import { connection } from './connection.ts';
import { isDataRefused, sqlState, toAppError } from './database-errors.ts';
import { systemDatabase } from './index.ts';

withTestDatabase();

const raised = (state: string) =>
  systemDatabase().query`SELECT 1`
    .then(() =>
      connection().pool.query(`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '${state}'; END $$`),
    )
    .catch((error: unknown) => error);

describe('toAppError', () => {
  it('names a full disk and an absent database', async () => {
    expect(toAppError(await raised('53100'))).toMatchObject({ code: 'STORAGE_FULL' });
    for (const state of ['57P01', '57P03', '08006', '53300']) {
      expect(toAppError(await raised(state))).toMatchObject({
        code: 'DATABASE_UNAVAILABLE',
        retryAfterSeconds: 2,
      });
    }
  });

  it('reaches errors that Prisma wraps', async () => {
    const full = systemDatabase().execute`
      DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '53100'; END $$`;
    await expect(full).rejects.toMatchObject({ code: 'STORAGE_FULL' });
  });

  it('names connections that fail', () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const ended = new Error('Connection terminated unexpectedly');
    for (const error of [refused, ended, new Error('outer', { cause: refused })]) {
      expect(toAppError(error)).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    }
  });

  it('knows what would be refused again', async () => {
    for (const state of ['22P05', '23514']) expect(isDataRefused(await raised(state))).toBe(true);
    for (const state of ['53100', '40001']) expect(isDataRefused(await raised(state))).toBe(false);
  });

  it('leaves other errors and its own as they are', async () => {
    const own = new AppError('NOT_FOUND', 'There is no such thing.');
    const other = await raised('23514');
    expect(toAppError(own)).toBe(own);
    expect(toAppError(other)).toBe(other);
    expect(sqlState(other)).toBe('23514');
    expect(toAppError(new TypeError('a mistake of ours'))).toBeInstanceOf(TypeError);
  });
});

import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { tunables } from '../tunables.ts';
import { connection } from './connection.ts';
import { PrismaClient } from './generated/client.ts';

const clients = new WeakMap<pg.Pool, PrismaClient>();

/** Prisma on the process' pool. Never hand it out unscoped: see tenant-database.ts. */
export function prismaClient(): PrismaClient {
  const { pool } = connection();
  let client = clients.get(pool);
  if (!client) {
    client = new PrismaClient({
      adapter: new PrismaPg(pool),
      errorFormat: 'minimal',
      transactionOptions: {
        maxWait: tunables.database.connectTimeoutMs,
        timeout: tunables.database.transactionTimeoutMs,
      },
    });
    clients.set(pool, client);
  }
  return client;
}

/** The pool itself, for LISTEN only: its queries are not scoped to a tenant. */
export function rawPool(): pg.Pool {
  return connection().pool;
}

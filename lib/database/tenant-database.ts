import { AppError } from '../errors/index.ts';
import { prismaClient } from './client.ts';
import { withAppErrors } from './database-errors.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';
import { systemSql, tenantSql } from './sql-template.ts';
import { scopeArguments } from './tenant-scope.ts';

/** Model delegates whose every operation is confined to the tenant. */
export type ScopedPrismaClient = Pick<PrismaClient, ScopedModel>;
type ScopedModel = Exclude<Uncapitalize<Prisma.ModelName>, 'tenant' | 'user' | 'scheduledJob'>;
type UnscopedPrismaClient = Pick<PrismaClient, Uncapitalize<Prisma.ModelName>>;

interface RawDatabase {
  /**
   * Runs one statement and gives its rows. int8 comes as bigint, numeric as Decimal, timestamps as
   * Date, jsonb parsed. Pass JSON as a string with `::jsonb`, and cast array values (`::text[]`).
   * @throws AppError DATABASE_UNAVAILABLE or STORAGE_FULL; other database errors as they are
   */
  query<Row>(strings: TemplateStringsArray, ...values: unknown[]): Promise<Row[]>;
  /** Runs one statement and gives the number of rows it changed. */
  execute(strings: TemplateStringsArray, ...values: unknown[]): Promise<number>;
}

/** The database as one tenant sees it. Raw SQL must name the tenant as `${TENANT}`. */
export interface TenantDatabase extends RawDatabase {
  readonly tenantId: string;
  readonly models: ScopedPrismaClient;
  /** All or nothing. Use only the `db` that is handed in; keep it short and free of other waiting. */
  transaction<T>(work: (db: TenantDatabase) => Promise<T>): Promise<T>;
}

/** The database across tenants; who may import it is listed in the law test. */
export interface SystemDatabase extends RawDatabase {
  readonly models: UnscopedPrismaClient;
  transaction<T>(work: (db: SystemDatabase) => Promise<T>): Promise<T>;
}

/** @throws AppError TENANT_REQUIRED when the id is empty */
export function tenantDatabase(tenantId: string): TenantDatabase {
  if (!tenantId) throw new AppError('TENANT_REQUIRED', 'Sign in to an organisation first.');
  return scopedTo(tenantId, () => scopedClient(tenantId));
}

export function systemDatabase(): SystemDatabase {
  return acrossTenants(guardedClient);
}

/** The part of a client that exists both inside and outside of a transaction. */
type Queries = Pick<PrismaClient, '$queryRaw' | '$executeRaw'> & UnscopedPrismaClient;
type Client = Queries & Partial<Pick<PrismaClient, '$transaction'>>;

function scopedTo(tenantId: string, client: () => Client): TenantDatabase {
  return {
    tenantId,
    get models() {
      return client();
    },
    query: (strings, ...values) =>
      withAppErrors(async () => client().$queryRaw(tenantSql(tenantId, strings, values))),
    execute: (strings, ...values) =>
      withAppErrors(async () => client().$executeRaw(tenantSql(tenantId, strings, values))),
    transaction: (work) =>
      inTransaction(client(), (inner) => work(scopedTo(tenantId, () => inner))),
  };
}

function acrossTenants(client: () => Client): SystemDatabase {
  return {
    get models() {
      return client();
    },
    query: (strings, ...values) =>
      withAppErrors(async () => client().$queryRaw(systemSql(strings, values))),
    execute: (strings, ...values) =>
      withAppErrors(async () => client().$executeRaw(systemSql(strings, values))),
    transaction: (work) => inTransaction(client(), (inner) => work(acrossTenants(() => inner))),
  };
}

/** A transaction inside a transaction is part of it. */
function inTransaction<T>(client: Client, work: (inner: Client) => Promise<T>): Promise<T> {
  const { $transaction } = client;
  if (!$transaction) return work(client);
  return withAppErrors(() => (client as PrismaClient).$transaction((inner) => work(inner)));
}

/** Extending a client costs about as much as a query, so the clients of busy tenants are kept. */
const KEPT_CLIENTS = 500;
const scopedClients = new WeakMap<PrismaClient, Map<string, Client>>();
const guardedClients = new WeakMap<PrismaClient, Client>();

function scopedClient(tenantId: string): Client {
  const base = prismaClient();
  const kept = scopedClients.get(base) ?? new Map<string, Client>();
  scopedClients.set(base, kept);
  const known = kept.get(tenantId);
  if (known) return known;
  const created = extend(base, (model, operation, args) =>
    scopeArguments(tenantId, model, operation, args),
  );
  const oldest = kept.size >= KEPT_CLIENTS ? kept.keys().next() : undefined;
  if (oldest && !oldest.done) kept.delete(oldest.value);
  kept.set(tenantId, created);
  return created;
}

function guardedClient(): Client {
  const base = prismaClient();
  const created = guardedClients.get(base) ?? extend(base, (_model, _operation, args) => args);
  guardedClients.set(base, created);
  return created;
}

type Rewrite = (
  model: string,
  operation: string,
  args: Record<string, unknown>,
) => Record<string, unknown>;

function extend(base: PrismaClient, rewrite: Rewrite): Client {
  const extension = Prisma.defineExtension({
    query: {
      $allModels: {
        $allOperations: ({ model, operation, args, query }) =>
          withAppErrors(async () =>
            query(rewrite(model, operation, args as Record<string, unknown>) as typeof args),
          ),
      },
    },
  });
  return base.$extends(extension) as unknown as Client;
}

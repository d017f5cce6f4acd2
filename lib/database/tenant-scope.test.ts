import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { systemDatabase, TENANT, type TenantDatabase, tenantDatabase } from './index.ts';
import { scopeArguments } from './tenant-scope.ts';

withTestDatabase();

const TENANTS = ['alpha', 'beta'] as const;
const foreign = (tenantId: string) => TENANTS.filter((tenant) => tenant !== tenantId)[0] as string;

type Operation = (db: TenantDatabase, key: string, lie: string) => Promise<unknown>;

/** Every way to touch rows, each trying to reach the other tenant's row of the same name. */
const operations: Record<string, Operation> = {
  create: (db, name, lie) =>
    db.models.setting.create({ data: { tenantId: lie, scope: 's', name, value: db.tenantId } }),
  createMany: (db, name, lie) =>
    db.models.setting.createMany({
      data: [{ tenantId: lie, scope: 's', name, value: db.tenantId }],
      skipDuplicates: true,
    }),
  createManyAndReturn: (db, name, lie) =>
    db.models.setting.createManyAndReturn({
      data: [{ tenantId: lie, scope: 's', name, value: db.tenantId }],
      skipDuplicates: true,
    }),
  findUnique: (db, name, lie) =>
    db.models.setting.findUnique({
      where: { tenantId_scope_name: { tenantId: lie, scope: 's', name } },
    }),
  findFirst: (db, name, lie) => db.models.setting.findFirst({ where: { name, tenantId: lie } }),
  findMany: (db, name, lie) =>
    db.models.setting.findMany({ where: { OR: [{ name }, { tenantId: lie }] } }),
  update: (db, name, lie) =>
    db.models.setting.update({
      where: { tenantId_scope_name: { tenantId: lie, scope: 's', name } },
      data: { value: db.tenantId, tenantId: lie },
    }),
  updateMany: (db, name, lie) =>
    db.models.setting.updateMany({ where: { name }, data: { value: db.tenantId, tenantId: lie } }),
  updateManyAndReturn: (db, name) =>
    db.models.setting.updateManyAndReturn({ where: { name }, data: { value: db.tenantId } }),
  upsert: (db, name, lie) =>
    db.models.setting.upsert({
      where: { tenantId_scope_name: { tenantId: lie, scope: 's', name } },
      create: { tenantId: lie, scope: 's', name, value: db.tenantId },
      update: { value: db.tenantId, tenantId: lie },
    }),
  delete: (db, name, lie) =>
    db.models.setting.delete({
      where: { tenantId_scope_name: { tenantId: lie, scope: 's', name } },
    }),
  deleteMany: (db, name, lie) =>
    db.models.setting.deleteMany({ where: { OR: [{ name }, { tenantId: lie }] } }),
  aggregate: (db) => db.models.setting.aggregate({ _max: { tenantId: true } }),
  count: (db) => db.models.setting.count(),
  groupBy: (db) => db.models.setting.groupBy({ by: ['tenantId'], _count: { name: true } }),
  query: (db) =>
    db.query`SELECT tenant_id AS "tenantId", value FROM setting WHERE tenant_id = ${TENANT}`,
  execute: (db, name) =>
    db.execute`UPDATE setting SET value = to_jsonb(${TENANT}::text)
      WHERE tenant_id = ${TENANT} AND name = ${name}`,
};

/** Also through a transaction, which has a client of its own. */
const perform = (operation: Operation, inTransaction: boolean): Operation =>
  inTransaction
    ? (db, key, lie) => db.transaction((inner) => operation(inner, key, lie))
    : operation;

const snapshot = (tenantId: string) =>
  systemDatabase().query<{ value: string }>`
    SELECT name, value FROM setting WHERE tenant_id = ${tenantId} ORDER BY name`;

describe('tenants', () => {
  beforeEach(async () => {
    await systemDatabase().execute`DELETE FROM setting`;
    for (const tenantId of TENANTS) {
      await systemDatabase().execute`
        INSERT INTO setting (tenant_id, scope, name, value)
        SELECT ${tenantId}, 's', n, to_jsonb(${tenantId}::text) FROM unnest(ARRAY['a', 'b', 'c']) n`;
    }
  });

  it('never see or change a row of each other, whatever they do', async () => {
    const step = fc.record({
      tenantId: fc.constantFrom(...TENANTS),
      operation: fc.constantFrom(...Object.keys(operations)),
      name: fc.constantFrom('a', 'b', 'c', 'd'),
      inTransaction: fc.boolean(),
    });
    const property = fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      for (const { tenantId, operation, name, inTransaction } of steps) {
        const other = foreign(tenantId);
        const before = await snapshot(other);
        const db = tenantDatabase(tenantId);
        const act = perform(operations[operation] as Operation, inTransaction);
        const result = await act(db, name, other).catch(() => 'refused');
        expect(JSON.stringify(result) ?? '').not.toContain(other);
        expect(await snapshot(other)).toEqual(before);
        for (const row of await snapshot(tenantId)) expect(row.value).toBe(tenantId);
      }
    });
    await fc.assert(property, { numRuns: 40 });
  });

  it.each(Object.keys(operations))('%s works on own rows', async (name) => {
    const act = operations[name] as Operation;
    const key = name === 'create' ? 'new' : 'a';
    await act(tenantDatabase('alpha'), key, 'alpha');
  });
});

describe('scopeArguments', () => {
  const scope = (model: string, operation: string, args: Record<string, unknown>) =>
    scopeArguments('alpha', model, operation, args);

  it('refuses models without a tenant, unknown operations and other models', () => {
    expect(() => scope('Tenant', 'findMany', {})).toThrow('belongs to no tenant');
    expect(() => scope('User', 'findMany', {})).toThrow('belongs to no tenant');
    expect(() => scope('Thread', 'rawThing', {})).toThrow('not scoped');
    expect(() => scope('Thread', 'findMany', { include: { runs: true } })).toThrow('include');
    expect(() => scope('Thread', 'findMany', { select: { runs: true } })).toThrow('runs');
    expect(() => scope('Thread', 'create', { data: { runs: { create: {} } } })).toThrow('runs');
    expect(() => scope('Thread', 'update', { data: { runs: { create: {} } } })).toThrow('runs');
    expect(() => scope('Thread', 'upsert', { create: { runs: {} }, update: {} })).toThrow('runs');
  });

  it('scopes a cursor too', () => {
    expect(scope('Thread', 'findMany', { cursor: { id: 'x' } })).toEqual({
      where: { tenantId: 'alpha' },
      cursor: { id: 'x', tenantId: 'alpha' },
    });
  });
});

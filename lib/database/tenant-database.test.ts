import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { fragment, isUniqueViolation, systemDatabase, TENANT, tenantDatabase } from './index.ts';

withTestDatabase();

const workspace = (tenantId: string, slug = 'guide') => ({
  id: randomUUID(),
  tenantId,
  slug,
  name: slug,
});

describe('tenantDatabase', () => {
  it('reads what it wrote, in models and in SQL', async () => {
    const db = tenantDatabase('a');
    const row = workspace('a');
    await db.models.workspace.create({ data: row });
    const found = await db.query<{ slug: string }>`
      SELECT slug FROM workspace WHERE tenant_id = ${TENANT} AND id = ${row.id}`;
    expect(found).toEqual([{ slug: 'guide' }]);
  });

  it('refuses SQL without the tenant', async () => {
    const db = tenantDatabase('a');
    await expect(db.query`SELECT 1`).rejects.toThrow('TENANT');
    await expect(db.execute`DELETE FROM workspace`).rejects.toThrow('TENANT');
  });

  it('finds the tenant inside of fragments', async () => {
    const filter = fragment`tenant_id = ${TENANT}`;
    const rows = await tenantDatabase('nobody').query`SELECT id FROM workspace WHERE ${filter}`;
    expect(rows).toEqual([]);
  });

  it('rolls a failed transaction back', async () => {
    const db = tenantDatabase('rollback');
    const work = db.transaction(async (inner) => {
      await inner.models.workspace.create({ data: workspace('rollback') });
      await inner.execute`UPDATE workspace SET name = 'x' WHERE tenant_id = ${TENANT}`;
      throw new Error('stop');
    });
    await expect(work).rejects.toThrow('stop');
    expect(await db.models.workspace.count()).toBe(0);
  });

  it('keeps unique violations recognisable in models and in SQL', async () => {
    const db = tenantDatabase('unique');
    await db.models.workspace.create({ data: workspace('unique') });
    const again = await db.models.workspace
      .create({ data: workspace('unique') })
      .catch((error: unknown) => error);
    expect(isUniqueViolation(again)).toBe(true);
    const raw = await db.execute`
      INSERT INTO workspace (id, tenant_id, slug, name) VALUES ('x', ${TENANT}, 'guide', 'y')`.catch(
      (error: unknown) => error,
    );
    expect(isUniqueViolation(raw)).toBe(true);
    expect(isUniqueViolation(raw, 'workspace_tenant_id_slug_key')).toBe(true);
    expect(isUniqueViolation(raw, 'workspace_pkey')).toBe(false);
  });
});

describe('systemDatabase', () => {
  it('sees all tenants and has no value for TENANT', async () => {
    await tenantDatabase('s1').models.workspace.create({ data: workspace('s1') });
    await tenantDatabase('s2').models.workspace.create({ data: workspace('s2') });
    const db = systemDatabase();
    const rows = await db.query<{ tenant_id: string }>`
      SELECT tenant_id FROM workspace WHERE tenant_id LIKE 's_' ORDER BY tenant_id`;
    expect(rows.map((row) => row.tenant_id)).toEqual(['s1', 's2']);
    await expect(db.query`SELECT ${TENANT}`).rejects.toThrow('TENANT');
  });
});

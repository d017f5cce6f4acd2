import { beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { systemDatabase } from '../database/index.ts';
import { tunables } from '../tunables.ts';
import { ensureLocalTenant, findWorkspaceId } from './index.ts';

withTestDatabase();
beforeAll(() => ensureLocalTenant());

const add = (id: string, slug: string) => systemDatabase().execute`
  INSERT INTO workspace (id, tenant_id, slug, name) VALUES (${id}, 'local', ${slug}, 'A name')`;
const remove = (id: string) => systemDatabase().execute`DELETE FROM workspace WHERE id = ${id}`;

describe('findWorkspaceId', () => {
  it('remembers an id for its time and not longer', async () => {
    let now = 0;
    const find = () => findWorkspaceId(LOCAL_OWNER, 'brief', () => now);
    await add('first', 'brief');
    expect(await find()).toBe('first');
    await remove('first');
    await add('second', 'brief');
    now = tunables.workspaces.rememberMs - 1;
    expect(await find()).toBe('first');
    now = tunables.workspaces.rememberMs;
    expect(await find()).toBe('second');
  });

  it('does not remember that there is none', async () => {
    await expect(findWorkspaceId(LOCAL_OWNER, 'later')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await add('later-id', 'later');
    expect(await findWorkspaceId(LOCAL_OWNER, 'later')).toBe('later-id');
  });

  it('keeps tenants apart', async () => {
    const stranger = { ...LOCAL_OWNER, tenantId: 'other' };
    await add('ours', 'shared');
    expect(await findWorkspaceId(LOCAL_OWNER, 'shared')).toBe('ours');
    await expect(findWorkspaceId(stranger, 'shared')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

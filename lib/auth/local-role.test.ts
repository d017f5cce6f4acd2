import { afterEach, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { systemDatabase } from '../database/index.ts';
import { env, parseEnvironment } from '../env.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import { authenticatePage, authenticateRequest, LOCAL_OWNER } from './index.ts';

withTestDatabase();
afterEach(() => {
  env().LOCAL_ROLE = 'owner';
});

const headers = new Headers({ host: 'localhost:3000' });

describe('LOCAL_ROLE', () => {
  it('is owner unless it is set, and a role that there is', () => {
    expect(parseEnvironment({}).LOCAL_ROLE).toBe('owner');
    expect(authenticateRequest(headers)).toEqual(LOCAL_OWNER);
    expect(() => parseEnvironment({ LOCAL_ROLE: 'root' })).toThrow(/LOCAL_ROLE: found "root"/);
  });

  it.each(['admin', 'operator', 'member'] as const)('makes requests those of a(n) %s', (role) => {
    env().LOCAL_ROLE = role;
    expect(authenticateRequest(headers)).toEqual({ ...LOCAL_OWNER, role });
    expect(authenticatePage(headers)).toEqual({ ...LOCAL_OWNER, role });
  });

  it('holds for work in the background too, and is taken back with the next start', async () => {
    const roles = () => systemDatabase().query`
      SELECT role FROM membership WHERE tenant_id = 'local'`;
    for (const role of ['member', 'owner'] as const) {
      env().LOCAL_ROLE = role;
      await ensureLocalTenant();
      expect(await roles()).toEqual([{ role }]);
    }
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { listAudit } from '../audit/index.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { systemDatabase } from '../database/index.ts';
import { changeSettings } from '../settings/index.ts';
import { takeShared } from './count-repository.ts';
import { limitReaders, limitRequests, watchLimits } from './index.ts';
import type { LimitError } from './limit-requests.ts';
import type { LimitSettings } from './schema.ts';

const database = vi.hoisted(() => ({ away: false }));
vi.mock('./count-repository.ts', async (original) => {
  const real = await original<typeof import('./count-repository.ts')>();
  const takeShared: typeof real.takeShared = async (counted) => {
    if (database.away) throw new Error('The database is away.');
    return real.takeShared(counted);
  };
  return { ...real, takeShared };
});
withTestDatabase();
afterEach(() => {
  database.away = false;
});

const user = (tenantId: string, userId = 'u') => ({ ...LOCAL_OWNER, tenantId, userId });
const setLimits = (tenantId: string, limits: LimitSettings) =>
  changeSettings(user(tenantId), 'w', { tenant: { limits } });
const refusal = { code: 'RATE_LIMITED', status: 429 };

describe('limitRequests', () => {
  it('holds for one user, for a tenant together, and for no other tenant', async () => {
    await setLimits('a', { runs: { perUser: 2, perTenant: 3 } });
    expect(await limitRequests(user('a'), 'runs')).toMatchObject({ limit: 2, remaining: 1 });
    await limitRequests(user('a'), 'runs');
    await expect(limitRequests(user('a'), 'runs')).rejects.toMatchObject({
      ...refusal,
      retryAfterSeconds: expect.any(Number),
      message: expect.stringMatching(/Try again in \d+ seconds/),
      state: { limit: 2, remaining: 0 },
    });
    expect(await limitRequests(user('a', 'v'), 'runs')).toMatchObject({ limit: 3, remaining: 0 });
    await expect(limitRequests(user('a', 'w'), 'runs')).rejects.toMatchObject({
      ...refusal,
      state: { limit: 3 },
    });
    expect(await limitRequests(user('a'), 'uploads')).toBeDefined();
    expect(await limitRequests(user('b'), 'runs')).toMatchObject({ limit: 120 });
  });

  it('writes down who reached one, once an hour and kind', async () => {
    await setLimits('g', { runs: { perUser: 1 }, shares: { perUser: 1 } });
    const attempts = [
      ...['u', 'u', 'u', 'v', 'v'].map((userId) => () => limitRequests(user('g', userId), 'runs')),
      ...['one', 'one', 'one'].map((id) => () => limitReaders('g', id)),
    ];
    for (const attempt of attempts) await attempt().catch(() => null);
    const { events } = await listAudit(user('g'), { group: 'limit' });
    expect(events.map(({ actor, subject }) => [actor, subject])).toEqual([
      ['system', 'shares'],
      ['v', 'runs'],
      ['u', 'runs'],
    ]);
    expect(events[2]?.details).toEqual({ perMinute: 1 });
  });

  it('takes up a change at once', async () => {
    await setLimits('c', { uploads: { perUser: 1 } });
    await limitRequests(user('c'), 'uploads');
    await expect(limitRequests(user('c'), 'uploads')).rejects.toMatchObject(refusal);
    await setLimits('c', { uploads: { perUser: 100 } });
    // What was taken under the old limit may still fill the new one for a moment.
    const state = await limitRequests(user('c'), 'uploads').catch(
      (error: LimitError) => error.state,
    );
    expect(state).toMatchObject({ limit: 100 });
  });

  it('holds for each shared link by itself', async () => {
    await setLimits('d', { shares: { perUser: 1 } });
    await limitReaders('d', 'one');
    await limitReaders('d', 'two');
    await expect(limitReaders('d', 'one')).rejects.toMatchObject(refusal);
  });
});

describe('limits that several instances share', () => {
  const counted = { tenantId: 's', kind: 'runs', subject: 'u', perUser: 10, perTenant: 12 };
  /** Another process on the same server, as far as modules go. */
  async function anotherInstance(): Promise<typeof limitRequests> {
    vi.resetModules();
    const fresh = await import('../env.ts');
    fresh.env().DATABASE_URL = 'postgresql://somewhere/else';
    return (await import('./limit-requests.ts')).limitRequests;
  }

  it('are counted together, however many come at once', async () => {
    const all = await Promise.all(Array.from({ length: 30 }, () => takeShared(counted)));
    expect(all.filter(({ own }) => own.admitted)).toHaveLength(10);
    const refused = all.find(({ own }) => !own.admitted);
    expect(refused?.own.busyMs).toBeGreaterThan(50_000);
    const others = await Promise.all(
      ['v', 'w', 'x'].map((subject) => takeShared({ ...counted, subject })),
    );
    expect(others.filter(({ tenant }) => tenant?.admitted)).toHaveLength(2);
    const elsewhere = await takeShared({ ...counted, tenantId: 'elsewhere' });
    expect(elsewhere).toMatchObject({ own: { admitted: true }, tenant: { admitted: true } });
  });

  it('hold on each of them, and for each by itself while the database is away', async () => {
    await setLimits('e', { runs: { perUser: 2 } });
    const instances = [await anotherInstance(), await anotherInstance()];
    for (const limit of instances) await limit(user('e'), 'runs');
    for (const limit of instances) {
      await expect(limit(user('e'), 'runs')).rejects.toMatchObject(refusal);
    }
    database.away = true;
    const [first] = instances as [typeof limitRequests];
    await first(user('e'), 'runs');
    await first(user('e'), 'runs');
    await expect(first(user('e'), 'runs')).rejects.toMatchObject(refusal);
  });

  it('are forgotten when they are not in use, and not before', async () => {
    await takeShared({ ...counted, tenantId: 'f', perUser: 1, perTenant: 1 });
    await systemDatabase().execute`
      INSERT INTO rate_limit VALUES ('f', 'runs', 'long ago', 1)`;
    const left = () =>
      systemDatabase().query`
        SELECT subject FROM rate_limit WHERE tenant_id = 'f' ORDER BY subject`;
    await watchLimits()();
    expect(await left()).toEqual([{ subject: '*' }, { subject: 'u' }]);
    await systemDatabase().execute`
      UPDATE rate_limit SET busy_until = 1 WHERE tenant_id = 'f'`;
    await watchLimits()();
    expect(await left(), 'another instance did it just now').toHaveLength(2);
  });
});

import { expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { changeSettings } from '../settings/index.ts';
import { route } from './index.ts';

withTestDatabase();

const call = (serve: ReturnType<typeof route>) =>
  serve(new Request('http://localhost/x', { headers: { host: 'localhost' } }), {
    params: Promise.resolve({}),
  });
const told = ({ headers }: Response) =>
  ['limit', 'remaining', 'reset'].map((name) => headers.get(`ratelimit-${name}`));

it('tells on every answer of a limited route what is left, and refuses with the time to wait', async () => {
  await changeSettings(LOCAL_OWNER, 'w', { tenant: { limits: { uploads: { perUser: 3 } } } });
  let served = 0;
  const limited = route(
    async () => {
      served += 1;
      if (served === 2) return new Response('text');
      if (served === 3) throw new AppError('CONFLICT', 'no');
    },
    { limit: 'uploads' },
  );
  for (const [status, left] of [
    [200, '2'],
    [200, '1'],
    [409, '0'],
  ] as const) {
    const response = await call(limited);
    expect(response.status).toBe(status);
    expect(told(response).slice(0, 2)).toEqual(['3', left]);
    expect(response.headers.get('retry-after')).toBeNull();
  }
  const refused = await call(limited);
  expect(refused.status).toBe(429);
  expect(told(refused).slice(0, 2)).toEqual(['3', '0']);
  const wait = Number(refused.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(Number(told(refused)[2])).toBeGreaterThan(wait);
  expect(await refused.json()).toEqual({
    error: {
      code: 'RATE_LIMITED',
      message: expect.stringContaining(`Try again in ${wait} second`),
      retryAfterSeconds: wait,
    },
  });
  expect(served).toBe(3);
});

it('says nothing of limits where there is none', async () => {
  expect(told(await call(route(async () => undefined)))).toEqual([null, null, null]);
});

import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LOCAL_OWNER } from '@/lib/auth';
import { env } from '@/lib/env';
import { telemetryQueue } from '@/lib/telemetry';
import type { Dashboard, Failures, LiveTail, TakenEvents } from '@/lib/telemetry/schema';
import { tunables } from '@/lib/tunables';
import { withTestDatabase } from '@/test/database';
import { GET as metrics } from '../metrics/route.ts';
import { GET as dashboard } from './dashboard/route.ts';
import { GET as events } from './events/route.ts';
import { GET as exported } from './export/route.ts';
import { GET as failures } from './failures/route.ts';
import { POST as take } from './route.ts';
import { GET as timeline } from './runs/[id]/route.ts';

withTestDatabase();
afterEach(() => {
  env().LOCAL_ROLE = 'owner';
  env().METRICS_TOKEN = undefined;
  vi.restoreAllMocks();
});

type Route = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;
const headers = { host: 'localhost', 'content-type': 'application/json' };
const post = (body: unknown) =>
  take(new Request('http://localhost/', { method: 'POST', headers, body: JSON.stringify(body) }), {
    params: Promise.resolve({}),
  });
const get = (route: Route, query = '', params = {}) =>
  route(new Request(`http://localhost/${query}`, { headers }), { params: Promise.resolve(params) });
const span = () =>
  `?from=${new Date(Date.now() - 3_600_000).toISOString()}&to=${new Date(Date.now() + 60_000).toISOString()}`;
const error = (code: string, more: object = {}) => ({
  name: 'copilot_error',
  properties: { code },
  ...more,
});
const codeOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string } }).error.code;

describe('POST /api/telemetry', () => {
  it.each([
    ['one event', error('ONE')],
    ['a list', [error('LIST'), error('LIST')]],
    ['an object with events', { events: [error('OBJECT')] }],
  ])('takes %s', async (_, body) => {
    const response = await post(body);
    expect(response.status).toBe(202);
    expect(await response.json()).toMatchObject({ rejected: [] });
  });

  it('refuses what does not fit by itself, with the reason, and keeps the rest', async () => {
    const response = await post([
      error('GOOD'),
      { name: 'made_up' },
      { name: 'run_ended', properties: {} },
      { name: 'copilot_feedback', properties: { verdict: 'sideways' } },
      'nonsense',
    ]);
    const { accepted, rejected } = (await response.json()) as TakenEvents;
    expect(accepted).toBe(1);
    expect(rejected.map(({ index }) => index)).toEqual([1, 2, 3, 4]);
    expect(rejected[0]?.reason).toContain('name');
    expect(rejected[2]?.reason).toContain('verdict');
  });

  it('stores no property that the catalogue does not know, and of a message a digest alone', async () => {
    await post({
      name: 'copilot_message_sent',
      properties: { message: 'wombat burrow', note: 'wombat', delivery: 'now' },
    });
    await telemetryQueue().flush();
    const { events: stored } = (await (await get(events)).json()) as LiveTail;
    const told = stored.find(({ name }) => name === 'copilot_message_sent');
    expect(told?.properties).toEqual({
      delivery: 'now',
      message: { characters: 13, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(JSON.stringify(stored)).not.toContain('wombat');
  });

  it('counts an event once that is sent twice', async () => {
    const twice = error('TWICE', { id: randomUUID() });
    await post([twice, twice]);
    await telemetryQueue().flush();
    await post(twice);
    await telemetryQueue().flush();
    const { totals } = (await (await get(dashboard, span())).json()) as Dashboard;
    expect(totals.page_errors?.TWICE?.count).toBe(1);
  });

  it('takes the time of a browser unless its clock cannot be right', async () => {
    const minuteAgo = new Date(Date.now() - 60_000).toISOString();
    await post([error('PAST', { at: minuteAgo }), error('FUTURE', { at: '2999-01-01T00:00:00Z' })]);
    await telemetryQueue().flush();
    const { events: stored } = (await (await get(failures, span())).json()) as Failures;
    const at = (code: string) => stored.find(({ properties }) => properties.code === code)?.at;
    expect(at('PAST')).toBe(minuteAgo);
    expect(Date.parse(at('FUTURE') ?? '')).toBeLessThanOrEqual(Date.now());
  });

  it('refuses too many and too much', async () => {
    const many = Array.from({ length: tunables.telemetry.maxBatchEvents + 1 }, () => error('X'));
    const response = await post(many);
    expect([response.status, await codeOf(response)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    const large = await post({ name: 'x'.repeat(tunables.telemetry.maxBodyBytes) });
    expect(large.status).toBe(413);
  });

  it('says when to come back while there is no room', async () => {
    vi.spyOn(telemetryQueue(), 'room', 'get').mockReturnValue(0);
    const response = await post(error('X'));
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('reading', () => {
  it.each([
    ['dashboard', dashboard],
    ['failures', failures],
    ['events', events],
    ['export', exported],
    ['a run', timeline],
  ] as [string, Route][])('is not for members: %s', async (_, route) => {
    env().LOCAL_ROLE = 'member';
    expect((await get(route, span(), { id: 'r' })).status).toBe(403);
  });

  it('filters failures, and goes on where a page ended', async () => {
    const many = Array.from({ length: 60 }, () => error('PAGED'));
    await post(many);
    await telemetryQueue().flush();
    const page = async (more: string) =>
      (await (await get(failures, `${span()}&code=PAGED${more}`)).json()) as Failures;
    const first = await page('');
    const second = await page(`&cursor=${first.nextCursor}`);
    expect([first.events.length, second.events.length, second.nextCursor]).toEqual([50, 10, null]);
    expect(new Set([...first.events, ...second.events].map(({ seq }) => seq)).size).toBe(60);
  });

  it('gives all of a time, a line each', async () => {
    const { exportBatch } = tunables.telemetry;
    tunables.telemetry.exportBatch = 7;
    await post(Array.from({ length: 20 }, (_, n) => error(`LINE_${n}`)));
    await telemetryQueue().flush();
    const response = await get(exported, span());
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    const text = await response.text();
    tunables.telemetry.exportBatch = exportBatch;
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const codes = lines.map(({ properties }) => String(properties.code));
    expect(codes.filter((code) => code.startsWith('LINE_'))).toHaveLength(20);
    expect(JSON.stringify(lines)).not.toContain(LOCAL_OWNER.userId);
  });

  it.each(['', '?from=x&to=y', '?from=2026-01-02&to=2026-01-01', '?from=2020-01-01&to=2026-01-01'])(
    'refuses the time %j',
    async (query) => {
      expect((await get(dashboard, query)).status).toBe(400);
    },
  );

  it.each(['name', 'code', 'tool'])('refuses a %s that no database can hold', async (which) => {
    expect((await get(failures, `${span()}&${which}=a%00b`)).status).toBe(400);
    if (which === 'name') expect((await get(events, `?${which}=a%00b`)).status).toBe(400);
  });
});

describe('GET /api/metrics', () => {
  const ask = (authorization?: string) =>
    metrics(new Request('http://localhost/', { headers: authorization ? { authorization } : {} }));

  it('is for those who know the token', async () => {
    expect((await ask('Bearer anything')).status).toBe(404);
    env().METRICS_TOKEN = 'a token of some length';
    expect((await ask()).status).toBe(401);
    expect((await ask('Bearer a token of another length')).status).toBe(401);
    const response = await ask('Bearer a token of some length');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('# TYPE flightdeck_runs_total counter');
  });
});

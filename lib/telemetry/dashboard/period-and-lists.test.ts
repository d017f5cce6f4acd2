import { expect, it } from 'vitest';
import { seedEvents } from '../../../bench/telemetry/seed-events.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { LOCAL_OWNER } from '../../auth/index.ts';
import { listEventNames, listFailures, readDashboard, readLiveTail } from '../index.ts';

withTestDatabase();

const HOUR = 3_600_000;

it('tells a time, the time before it, its failures and its newest events', async () => {
  const now = Date.now();
  const [from, middle, to] = [now - 2 * HOUR, now - HOUR, now].map((at) => new Date(at)) as [
    Date,
    Date,
    Date,
  ];
  const spike = { from: middle, to, tool: 'web_search', code: 'UNREACHABLE' };
  await seedEvents('local', { from, to, count: 2_000, spike });

  const all = await readDashboard(LOCAL_OWNER, { from, to });
  const late = await readDashboard(LOCAL_OWNER, { from: middle, to });
  const runs = Object.values(all.totals.runs ?? {}).reduce((sum, { count }) => sum + count, 0);
  expect(all.overall.runs?.count).toBe(runs);
  expect(runs).toBeGreaterThan(200);
  expect(all.overall.first_token?.p95).toBeGreaterThan(all.overall.first_token?.p50 ?? 0);
  expect(all.series.runs?.finished?.counts).toHaveLength(
    all.quantiles.first_token?.p50.length ?? 0,
  );
  const [current, before] = [late.overall.runs?.count ?? 0, late.before?.overall.runs?.count ?? 0];
  expect(current + before).toBeGreaterThan(0.95 * runs);
  expect(Math.min(current, before)).toBeGreaterThan(runs / 3);
  expect(late.before?.totals.runs?.failed?.count ?? 0).toBeLessThan(
    late.totals.runs?.failed?.count ?? 0,
  );

  const failures = await listFailures(LOCAL_OWNER, { from, to }, { tool: 'web_search' });
  expect(failures.events.length).toBeGreaterThan(5);
  for (const { name, properties } of failures.events) {
    expect([name, properties.tool]).toEqual(['tool_call', 'web_search']);
  }
  const tail = await readLiveTail(LOCAL_OWNER, { name: 'run_ended', failed: true });
  expect(tail.events.length).toBeGreaterThan(5);
  for (const event of tail.events) expect(event).toMatchObject({ name: 'run_ended', failed: true });
});

it('knows nothing of the time before where roll-ups do not reach', async () => {
  const to = new Date();
  const from = new Date(to.getTime() - 60 * 24 * HOUR);
  expect((await readDashboard(LOCAL_OWNER, { from, to })).before).toBeNull();
});

it('names the events that may tell of a failure', () => {
  const { all, failing } = listEventNames();
  expect(failing).toContain('tool_call');
  expect(failing).not.toContain('run_started');
  expect(all.length).toBeGreaterThan(failing.length);
});

import { LOCAL_OWNER } from '../../lib/auth/index.ts';
import { systemDatabase } from '../../lib/database/index.ts';
import { failureQuerySchema, listFailures, readDashboard } from '../../lib/telemetry/index.ts';
import { onEmbedded, onPostgres } from '../on-databases.ts';
import { type Figure, median, type Part, percentile } from '../report.ts';
import { seedEvents } from './seed-events.ts';

const EVENTS = 1_000_000;
const DAYS = 7;
const DAY_MS = 24 * 60 * 60_000;
const TIMES = 20;

/** The dashboard over a million events of a week, on the embedded database and on PostgreSQL. */
export const telemetryDashboard: Part = {
  name: 'telemetry-dashboard',
  run: async () => [
    ...(await onPostgres((name) => measure(name, 1_000))),
    ...(await onEmbedded((name) => measure(name, 2_500))),
  ],
};

async function measure(name: string, targetMs: number): Promise<Figure[]> {
  const to = new Date();
  const from = new Date(to.getTime() - DAYS * DAY_MS);
  const begin = performance.now();
  await seedEvents(LOCAL_OWNER.tenantId, { from, to, count: EVENTS });
  const seconds = (performance.now() - begin) / 1_000;
  const openings = [];
  for (const days of [1 / 96, 1, DAYS, 90]) openings.push(...(await opening(name, days, targetMs)));
  return [
    { what: `${name}: events stored`, value: EVENTS / seconds, unit: 'a second' },
    ...openings,
    await failures(name),
    await size(name),
  ];
}

async function opening(name: string, days: number, targetMs: number): Promise<Figure[]> {
  const times = await timed(() => {
    const to = new Date();
    return readDashboard(LOCAL_OWNER, { from: new Date(to.getTime() - days * DAY_MS), to });
  });
  const span = days < 1 ? '15 minutes' : `${days} days`;
  const slowest = Math.max(...times);
  if (slowest > targetMs) process.exitCode = 1;
  return [
    { what: `${name}: dashboard over ${span} p50`, value: median(times), unit: 'ms' },
    {
      ...{ what: `${name}: dashboard over ${span}, slowest`, value: slowest, unit: 'ms' },
      ratio: { of: 'target', value: slowest / targetMs },
    },
  ];
}

async function failures(name: string): Promise<Figure> {
  const times = await timed(() => {
    const to = new Date();
    const from = new Date(to.getTime() - DAYS * DAY_MS);
    return listFailures(LOCAL_OWNER, { from, to }, failureQuerySchema.parse({}));
  });
  return { what: `${name}: failures of a week p95`, value: percentile(times, 95), unit: 'ms' };
}

async function timed(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  return times;
}

async function size(name: string): Promise<Figure> {
  const [row] = await systemDatabase().query<{ bytes: number }>`
    SELECT pg_total_relation_size('telemetry_event')::float8 AS bytes`;
  const perEvent = (row?.bytes ?? 0) / EVENTS;
  return { what: `${name}: bytes of an event, with its indexes`, value: perEvent, unit: 'B' };
}

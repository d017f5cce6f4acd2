import { expect, it } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { LOCAL_OWNER } from '../../auth/index.ts';
import { systemDatabase } from '../../database/index.ts';
import { tunables } from '../../tunables.ts';
import { EVENTS } from '../catalogue/index.ts';
import { readDashboard } from '../dashboard/read-dashboard.ts';
import { type ReadEvent, readEvent } from '../read-event.ts';
import { applyRetention } from './apply-retention.ts';
import { storeEvents } from './event-batch-repository.ts';

withTestDatabase();

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function failed(at: number, tenantId: string): ReadEvent {
  const properties = { code: 'OLD' };
  const scope = { tenantId };
  const told = { name: 'copilot_error', properties, scope, at: new Date(at) };
  const read = readEvent(EVENTS.copilot_error, told);
  if (!read.success) throw new Error(read.reason);
  return read.event;
}
const agesLeft = async (now: number) => {
  const rows = await systemDatabase().query<{ at: Date }>`
    SELECT at FROM telemetry_event ORDER BY at DESC`;
  return rows.map(({ at }) => Math.round((now - at.getTime()) / HOUR));
};

it('removes events after a week, whosever, and lets figures stay 90 days', async () => {
  const now = Date.now();
  tunables.telemetry.retentionBatch = 3;
  const ages = [1, 6 * 24, 7 * 24 + 1, 8 * 24, 30 * 24, 89 * 24, 91 * 24];
  const events = ages.flatMap((hours) =>
    ['local', 'other'].map((tenantId) => failed(now - hours * HOUR, tenantId)),
  );
  await storeEvents(events, new Map());
  await applyRetention(new AbortController().signal, now);
  expect(await agesLeft(now)).toEqual([1, 1, 144, 144]);
  const span = { from: new Date(now - 90 * DAY), to: new Date(now) };
  const { totals } = await readDashboard(LOCAL_OWNER, span);
  expect(totals.page_errors?.OLD?.count).toBe(6);
  const rollups = await systemDatabase().query<{ resolution: string; rows: number }>`
    SELECT resolution, count(*)::int AS rows FROM telemetry_rollup GROUP BY 1 ORDER BY 1`;
  expect(rollups).toEqual([
    { resolution: 'hour', rows: 12 },
    { resolution: 'minute', rows: 2 },
  ]);
});

it('leaves the rest for the next time when the server ends', async () => {
  const now = Date.now();
  await storeEvents([failed(now - 30 * DAY, 'local')], new Map());
  const ended = AbortSignal.abort();
  await applyRetention(ended, now);
  expect(await agesLeft(now)).toContain(30 * 24);
});

import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { systemDatabase } from '../database/index.ts';
import { record, telemetryQueue, withTelemetryScope } from './index.ts';

withTestDatabase();

const rows = (tenantId: string) => systemDatabase().query<Record<string, unknown>>`
  SELECT name, thread_id AS "threadId", run_id AS "runId", failed, properties
  FROM telemetry_event WHERE tenant_id = ${tenantId} ORDER BY seq`;
const figures = (tenantId: string, metric: string) => systemDatabase().query<{
  resolution: string;
  dimension: string;
  count: number;
  sum: number;
}>`
  SELECT resolution, dimension, sum(count)::float8 AS count, sum(sum) AS sum FROM telemetry_rollup
  WHERE tenant_id = ${tenantId} AND metric = ${metric} GROUP BY 1, 2 ORDER BY 1 DESC, 2`;

describe('record', () => {
  it('stores what happened in its scope, and adds it to the figures', async () => {
    const runId = randomUUID();
    const ended = {
      status: 'failed',
      code: 'TIMEOUT',
      durationMs: 900,
      steps: 1,
      toolCalls: 0,
    } as const;
    await withTelemetryScope({ tenantId: 'stored', threadId: 't', runId }, async () => {
      record('run_started', { message: 'my secret plan' });
      record('run_ended', ended);
    });
    record('run_ended', { ...ended, status: 'finished', firstTokenMs: 12 }, { tenantId: 'stored' });
    expect(await telemetryQueue().flush()).toBe(true);
    const stored = await rows('stored');
    expect(stored).toMatchObject([
      {
        name: 'run_started',
        threadId: 't',
        runId,
        failed: false,
        properties: { message: { characters: 14 } },
      },
      { name: 'run_ended', threadId: 't', runId, failed: true, properties: ended },
      { name: 'run_ended', threadId: null, failed: false },
    ]);
    expect(JSON.stringify(stored)).not.toContain('plan');
    expect(await figures('stored', 'runs')).toEqual([
      { resolution: 'minute', dimension: 'failed', count: 1, sum: 0 },
      { resolution: 'minute', dimension: 'finished', count: 1, sum: 0 },
      { resolution: 'hour', dimension: 'failed', count: 1, sum: 0 },
      { resolution: 'hour', dimension: 'finished', count: 1, sum: 0 },
    ]);
    expect(await figures('stored', 'run_duration')).toMatchObject([
      { sum: 900 },
      { sum: 900 },
      {},
      {},
    ]);
  });
});

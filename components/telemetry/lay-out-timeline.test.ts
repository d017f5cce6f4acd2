import { expect, it } from 'vitest';
import type { TelemetryEvent } from '@/lib/telemetry/schema';
import { layOutTimeline } from './lay-out-timeline.ts';

const START = Date.parse('2026-03-01T10:00:00Z');
const event = (
  seq: number,
  name: string,
  endMs: number,
  properties: TelemetryEvent['properties'] = {},
): TelemetryEvent => ({
  seq,
  name,
  properties,
  at: new Date(START + endMs).toISOString(),
  workspaceId: null,
  threadId: null,
  runId: 'r',
  failed: false,
});

it('puts events where they began, which is before they were recorded', () => {
  const { rows, lengthMs } = layOutTimeline([
    event(1, 'run_started', 0),
    event(2, 'tool_call', 900, { durationMs: 300 }),
    event(3, 'approval_settled', 5_000, { waitMs: 4_000 }),
    event(4, 'run_ended', 6_000, { durationMs: 6_000 }),
  ]);
  expect(lengthMs).toBe(6_000);
  expect(
    rows.map(({ event: { name }, startMs, durationMs }) => [name, startMs, durationMs]),
  ).toEqual([
    ['run_ended', 0, 6_000],
    ['run_started', 0, null],
    ['tool_call', 600, 300],
    ['approval_settled', 1_000, 4_000],
  ]);
});

it('is not divided by nothing', () => {
  expect(layOutTimeline([event(1, 'run_started', 0)]).lengthMs).toBe(1);
});

import { expect, it } from 'vitest';
import { scriptPerFrame, type TraceEvent } from './script-time.ts';

const on = (event: Partial<TraceEvent>): TraceEvent => ({
  ...{ name: '', ph: 'X', pid: 1, tid: 2, ts: 0 },
  ...event,
});
const ran = (name: string, ts: number, dur: number, tdur = dur) => on({ name, ts, dur, tdur });
const drew = (ts: number) => on({ name: 'BeginCommitCompositorFrame', ph: 'I', ts });
const OPENING = [
  on({ name: 'TracingStartedInBrowser', pid: 9, args: { data: { frames: [{ processId: 1 }] } } }),
  on({ name: 'thread_name', ph: 'M', args: { name: 'CrRendererMain' } }),
];

it('adds up what ran for each frame after the first, nested calls once', () => {
  const trace = [
    ...OPENING,
    drew(0),
    ran('FunctionCall', 1_000, 4_000),
    ran('RunMicrotasks', 2_000, 1_000),
    ran('Layout', 6_000, 9_000),
    ran('RunMicrotasks', 16_000, 500),
    drew(17_000),
    drew(33_000),
  ];
  expect(scriptPerFrame(trace)).toEqual([4.5, 0]);
});

it('leaves out the time in which the thread waited for a core, and other threads', () => {
  const other = { ...ran('FunctionCall', 1_000, 5_000), tid: 3 };
  const trace = [
    ...OPENING,
    drew(0),
    ran('FunctionCall', 1_000, 9_000, 2_000),
    other,
    drew(17_000),
  ];
  expect(scriptPerFrame(trace)).toEqual([2]);
});

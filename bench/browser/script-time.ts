export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds: begin, length, and the time that the thread really ran. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: Record<string, unknown>;
}

/** What is recorded for `scriptPerFrame`. */
export const TRACE_CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
];

const SCRIPT = new Set([
  'FunctionCall',
  'EvaluateScript',
  'v8.evaluateModule',
  'RunMicrotasks',
  'MinorGC',
  'MajorGC',
]);
const FRAME = 'BeginCommitCompositorFrame';

/**
 * Milliseconds of script that the page's main thread ran for each frame that it drew. Time in which
 * other processes had the core does not count.
 */
export function scriptPerFrame(trace: readonly TraceEvent[]): number[] {
  const events = mainThread(trace).sort((a, b) => a.ts - b.ts);
  const frames: number[] = [];
  let script = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { name, ph, ts, dur = 0, tdur = dur } of events) {
    if (name === FRAME) {
      frames.push(script / 1000);
      script = 0;
    } else if (ph === 'X' && SCRIPT.has(name) && ts >= end) {
      script += tdur;
      end = ts + dur;
    }
  }
  return frames.slice(1);
}

function mainThread(trace: readonly TraceEvent[]): TraceEvent[] {
  const started = trace.find(({ name }) => name === 'TracingStartedInBrowser');
  const data = started?.args?.data as { frames?: { processId: number }[] } | undefined;
  const pid = data?.frames?.[0]?.processId;
  const thread = trace.find(
    (event) =>
      event.pid === pid && event.name === 'thread_name' && event.args?.name === 'CrRendererMain',
  );
  if (!thread) throw new Error('The trace has no page in it.');
  return trace.filter((event) => event.pid === pid && event.tid === thread.tid);
}

import { EventType } from '@ag-ui/core';
import type { ModelCall } from '@/lib/run-inspection/schema';
import { fieldsOf, firstTokenIndex, type TimedEvent } from './run-log.ts';

export type Span = {
  kind: 'step' | 'model' | 'tool' | 'text' | 'reasoning';
  name: string;
  /** Milliseconds since the run's start; `end` is undefined for what was not finished. */
  start: number;
  end: number | undefined;
};

export type RunTiming = { spans: Span[]; total: number; firstToken: number | undefined };

/** Which event begins a span, which ends it, and what both name. */
const PAIRS = [
  {
    kind: 'step',
    from: EventType.STEP_STARTED,
    to: [EventType.STEP_FINISHED],
    key: 'stepName',
    name: 'stepName',
  },
  {
    kind: 'tool',
    from: EventType.TOOL_CALL_START,
    to: [EventType.TOOL_CALL_RESULT],
    key: 'toolCallId',
    name: 'toolCallName',
  },
  {
    kind: 'text',
    from: EventType.TEXT_MESSAGE_START,
    to: [EventType.TEXT_MESSAGE_END],
    key: 'messageId',
    name: 'role',
  },
  {
    kind: 'reasoning',
    from: EventType.REASONING_START,
    to: [EventType.REASONING_END],
    key: 'messageId',
    name: 'messageId',
  },
] as const satisfies readonly {
  kind: Span['kind'];
  from: string;
  to: readonly string[];
  key: string;
  name: string;
}[];

/**
 * What took how long in a run, in the order in which it began.
 * @param calls of models, where they are known, and the run's beginning on the server's clock
 */
export function runTiming(
  events: readonly TimedEvent[],
  calls: readonly ModelCall[] = [],
  startedAt?: number,
): RunTiming {
  const spans: Span[] = [];
  const open = new Map<string, Span>();
  for (const { at, event } of events) {
    const fields = fieldsOf(event);
    for (const { kind, from, to, key, name } of PAIRS) {
      const id = `${kind} ${fields[key]}`;
      if (event.type === from) {
        const span: Span = { kind, name: String(fields[name] ?? ''), start: at, end: undefined };
        spans.push(span);
        open.set(id, span);
      } else if ((to as readonly string[]).includes(event.type)) {
        const span = open.get(id);
        if (span) span.end = at;
        open.delete(id);
      }
    }
  }
  if (startedAt !== undefined) spans.push(...calls.map((call) => spanOf(call, startedAt)));
  const ends = spans.map(({ end }) => end ?? 0);
  const total = Math.max(events.at(-1)?.at ?? 0, ...ends);
  const first = events[firstTokenIndex(events)]?.at;
  return { spans: spans.sort((a, b) => a.start - b.start), total, firstToken: first };
}

function spanOf({ model, startedAt, durationMs }: ModelCall, runStartedAt: number): Span {
  const start = Math.max(0, Date.parse(startedAt) - runStartedAt);
  const end = durationMs === undefined ? undefined : start + durationMs;
  return { kind: 'model', name: model, start, end };
}

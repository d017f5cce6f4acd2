import { type BaseEvent, EventType } from '@ag-ui/core';
import { describe, expect, it } from 'vitest';
import type { ModelCall } from '@/lib/run-inspection/schema';
import { foldTranscript } from '@/lib/runs/fold-transcript';
import { describeEvent, matchingEvents } from './describe-event.ts';
import { listKeyTarget } from './list-key-target.ts';
import { playedAt, replayTimes } from './replay.ts';
import { ReplayFold } from './replay-fold.ts';
import { firstTokenIndex, type TimedEvent } from './run-log.ts';
import { runTiming } from './run-timing.ts';
import { diffStates, stateChanges } from './state-changes.ts';
import { joinRuns, type StoredRuns, withNewest, withOlder } from './use-runs.ts';

const at = (time: number, type: EventType, fields: object = {}): TimedEvent => ({
  at: time,
  event: { type, ...fields } as BaseEvent,
});

const RUN = [
  at(0, EventType.RUN_STARTED, { runId: 'run' }),
  at(10, EventType.STEP_STARTED, { stepName: 'step-1' }),
  at(40, EventType.TOOL_CALL_START, { toolCallId: 'c', toolCallName: 'vector_search' }),
  at(90, EventType.TOOL_CALL_RESULT, { toolCallId: 'c', content: '{"passages":[]}' }),
  at(100, EventType.STEP_FINISHED, { stepName: 'step-1' }),
  at(110, EventType.TEXT_MESSAGE_START, { messageId: 'm', role: 'assistant' }),
  at(120, EventType.TEXT_MESSAGE_CONTENT, { messageId: 'm', delta: 'Forty\n litres' }),
];

describe('the timeline', () => {
  it('finds events by type and by what is in them', () => {
    expect(matchingEvents(RUN, new Set(['STEP_STARTED', 'STEP_FINISHED']), '')).toEqual([1, 4]);
    expect(matchingEvents(RUN, new Set(), ' PASSAGES ')).toEqual([3]);
    expect(matchingEvents(RUN, new Set(['STEP_STARTED']), 'passages')).toEqual([]);
  });

  it('says in a line what an event is about', () => {
    expect(RUN.map(({ event }) => describeEvent(event)).slice(2)).toEqual([
      'vector_search',
      '{"passages":[]}',
      'step-1',
      'm',
      'Forty litres',
    ]);
  });

  it('marks the first of an answer', () => {
    expect(firstTokenIndex(RUN)).toBe(2);
    expect(firstTokenIndex(RUN.slice(0, 2))).toBe(-1);
  });

  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowUp', -1, 9],
    ['ArrowDown', 9, 9],
    ['PageUp', 7, 3],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['x', 5, undefined],
  ])('%s leads from %i to %s', (key, current, target) => {
    expect(listKeyTarget(key, current, 10, 4)).toBe(target);
  });
});

describe('the waterfall', () => {
  it('has steps, tools and text, and calls of models by the time of the server', () => {
    const call = {
      model: 'a-model',
      startedAt: new Date(5_015).toISOString(),
      durationMs: 20,
    } as ModelCall;
    const { spans, total, firstToken } = runTiming(RUN, [call], 5_000);
    expect(spans).toEqual([
      { kind: 'step', name: 'step-1', start: 10, end: 100 },
      { kind: 'model', name: 'a-model', start: 15, end: 35 },
      { kind: 'tool', name: 'vector_search', start: 40, end: 90 },
      { kind: 'text', name: 'assistant', start: 110, end: undefined },
    ]);
    expect(total).toBe(120);
    expect(firstToken).toBe(40);
  });
});

describe('the shared state', () => {
  const delta = (path: string, value: unknown) =>
    at(2, EventType.STATE_DELTA, { delta: [{ op: 'replace', path, value }] });
  const snapshot = at(1, EventType.STATE_SNAPSHOT, { snapshot: { plan: { done: 0, of: 3 } } });

  it('changes with each delta; one that does not fit leaves it as it was', () => {
    const changes = stateChanges([snapshot, delta('/plan/done', 1), delta('/nowhere/x', 1)]);
    expect(changes.map(({ after }) => after)).toEqual([
      { plan: { done: 0, of: 3 } },
      { plan: { done: 1, of: 3 } },
      { plan: { done: 1, of: 3 } },
    ]);
    expect(changes.map(({ applied }) => applied)).toEqual([true, true, false]);
  });

  it('is not known before the first snapshot of a run, which has what earlier runs left', () => {
    const [first, second] = stateChanges([snapshot, delta('/plan/done', 1)]);
    expect(first).toMatchObject({ before: undefined, after: { plan: { done: 0 } } });
    expect(second?.before).toEqual({ plan: { done: 0, of: 3 } });
  });

  it('shows what differs, line by line', () => {
    const lines = diffStates({ done: 0, of: 3 }, { done: 1, of: 3 }, 1_000);
    expect(lines.filter(({ kind }) => kind === 'added' || kind === 'removed')).toEqual([
      { kind: 'removed', text: '  "done": 0,' },
      { kind: 'added', text: '  "done": 1,' },
    ]);
    expect(diffStates({ a: 1 }, { a: 1 }, 1_000)).toEqual([]);
  });
});

describe('a replay', () => {
  it('keeps the pauses between events, but no long one', () => {
    const events = [0, 100, 60_000, 60_050].map((time) => at(time, EventType.RAW));
    const times = replayTimes(events, 1_000);
    expect(times).toEqual([0, 100, 1_100, 1_150]);
    expect([0, 99, 100, 1_149, 5_000].map((moment) => playedAt(times, moment))).toEqual([
      1, 1, 2, 3, 4,
    ]);
  });
});

describe('the transcript of a replay', () => {
  it('is what the played events come to, forward and back, and reads each once on the way', () => {
    let read = 0;
    const events = RUN.map(({ at, event }) => {
      const counted = { ...event };
      Object.defineProperty(counted, 'type', {
        get: () => {
          read += 1;
          return event.type;
        },
      });
      return { at, event: counted };
    });
    const fold = new ReplayFold(events);
    const expected = (played: number) =>
      foldTranscript(RUN.slice(0, played).map(({ event }) => event));
    for (let played = 0; played <= RUN.length; played += 1) {
      expect(fold.messagesAt(played)).toEqual(expected(played));
    }
    expect(read).toBe(RUN.length);
    for (const played of [3, 4, 1, 0]) expect(fold.messagesAt(played)).toEqual(expected(played));
  });
});

describe('the runs of a thread', () => {
  const stored = (runId: string, seconds: number) => ({
    runId,
    status: 'finished' as const,
    startedAt: new Date(seconds * 1_000).toISOString(),
    events: 3,
    question: `Question ${runId}`,
  });
  const heard = (runId: string, startedAt: number) => ({
    runId,
    startedAt,
    events: [],
    status: 'running' as const,
    whole: true,
  });

  it('are those that are stored and those that were heard, newest first, each once', () => {
    const runs = joinRuns(
      [heard('snapshot-x', 9_000), heard('b', 2_010), heard('c', 3_000)],
      [stored('b', 2), stored('a', 1)],
    );
    expect(runs.map(({ runId }) => runId)).toEqual(['c', 'b', 'a']);
    expect(runs[1]).toMatchObject({ question: 'Question b', status: 'running', stored: true });
    expect(runs[0]).toMatchObject({ question: null, stored: false });
  });

  it('stay known when the newest are read again, and older ones are added to them', () => {
    let known: StoredRuns = { runs: [], before: undefined };
    const listed = () => joinRuns([], known.runs).map(({ runId }) => runId);
    known = withNewest(known, { runs: [stored('c', 3), stored('b', 2)], before: 20 });
    known = withNewest(known, { runs: [stored('d', 4), stored('c', 3)], before: 30 });
    expect([listed(), known.before]).toEqual([['d', 'c', 'b'], 20]);
    const ended = { ...stored('b', 2), status: 'failed' as const };
    known = withNewest(known, { runs: [ended], before: 20 });
    known = withOlder(known, { runs: [stored('b', 2), stored('a', 1)], before: null });
    expect([listed(), known.before]).toEqual([['d', 'c', 'b', 'a'], null]);
    expect(joinRuns([], known.runs)[2]?.status).toBe('failed');
    known = withNewest(known, { runs: [stored('e', 5)], before: 40 });
    expect(known.before).toBeNull();
  });
});

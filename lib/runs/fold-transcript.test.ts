import { type BaseEvent, EventType } from '@ag-ui/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactText } from '../redaction/index.ts';
import { DeltaCoalescer } from './coalesce-deltas.ts';
import { foldTranscript } from './fold-transcript.ts';
import { runStarted, statusActivity } from './run-events.ts';

const answer = (runId: string, deltas: string[]): BaseEvent[] =>
  [
    runStarted('t', runId, [{ id: `u-${runId}`, role: 'user', content: `ask ${runId}` }]),
    {
      type: EventType.TOOL_CALL_START,
      toolCallId: `c-${runId}`,
      toolCallName: 'vector_search',
      parentMessageId: `p-${runId}`,
    },
    { type: EventType.TOOL_CALL_ARGS, toolCallId: `c-${runId}`, delta: '{"query":' },
    { type: EventType.TOOL_CALL_ARGS, toolCallId: `c-${runId}`, delta: '"x"}' },
    { type: EventType.TOOL_CALL_END, toolCallId: `c-${runId}` },
    {
      type: EventType.TOOL_CALL_RESULT,
      messageId: `r-${runId}`,
      toolCallId: `c-${runId}`,
      content: '{}',
    },
    { type: EventType.TEXT_MESSAGE_START, messageId: `a-${runId}`, role: 'assistant' },
    ...deltas.map((delta) => ({
      type: EventType.TEXT_MESSAGE_CONTENT,
      messageId: `a-${runId}`,
      delta,
    })),
    { type: EventType.TEXT_MESSAGE_END, messageId: `a-${runId}` },
    { type: EventType.RUN_FINISHED, threadId: 't', runId },
  ] as BaseEvent[];

describe('foldTranscript', () => {
  it('derives user, tool call, tool result and answer from one run', () => {
    expect(foldTranscript(answer('1', ['Hel', 'lo']))).toEqual([
      { id: 'u-1', role: 'user', content: 'ask 1' },
      {
        id: 'p-1',
        role: 'assistant',
        toolCalls: [
          {
            id: 'c-1',
            type: 'function',
            function: { name: 'vector_search', arguments: '{"query":"x"}' },
          },
        ],
      },
      { id: 'r-1', role: 'tool', toolCallId: 'c-1', content: '{}' },
      { id: 'a-1', role: 'assistant', content: 'Hello' },
    ]);
  });

  it('shows a message once that is announced twice', () => {
    const started = runStarted('t', '1', [{ id: 'u', role: 'user', content: 'hi' }]);
    expect(foldTranscript([started, started])).toHaveLength(1);
  });

  it('keeps how a run ended, the last word winning', () => {
    const [marker] = foldTranscript([
      statusActivity('1', 'stopped'),
      statusActivity('1', 'interrupted', { code: 'C', message: redactText('M') }),
    ]);
    expect(marker).toMatchObject({
      role: 'activity',
      content: { status: 'interrupted', code: 'C', message: 'M' },
    });
  });

  it('skips a patch that does not apply and leaves the activity whole', () => {
    const snapshot = {
      type: EventType.ACTIVITY_SNAPSHOT,
      messageId: 'x',
      activityType: 'p',
      content: { n: 1 },
    };
    const bad = [
      { op: 'replace', path: '/n', value: 2 },
      { op: 'remove', path: '/missing' },
    ];
    const delta = { type: EventType.ACTIVITY_DELTA, messageId: 'x', activityType: 'p', patch: bad };
    expect(foldTranscript([snapshot, delta] as BaseEvent[])[0]).toMatchObject({
      content: { n: 1 },
    });
  });

  it('ignores events that name what was never started', () => {
    const stray = [
      { type: EventType.TEXT_MESSAGE_CONTENT, messageId: 'none', delta: 'x' },
      { type: EventType.TOOL_CALL_ARGS, toolCallId: 'none', delta: 'x' },
      { type: EventType.ACTIVITY_DELTA, messageId: 'none', activityType: 'p', patch: [] },
    ] as BaseEvent[];
    expect(foldTranscript(stray)).toEqual([]);
  });

  it('gives the same messages for a log folded in parts, and however deltas were coalesced', () => {
    const runs = fc.array(fc.array(fc.string({ minLength: 1 }), { maxLength: 8 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(runs, fc.array(fc.boolean()), (deltaLists, flushes) => {
        const logs = deltaLists.map((deltas, index) => answer(String(index), deltas));
        const whole = foldTranscript(logs.flat());
        expect(logs.flatMap((log) => foldTranscript(log))).toEqual(whole);
        const coalescer = new DeltaCoalescer();
        const coalesced: BaseEvent[] = [];
        logs.flat().forEach((event, index) => {
          coalescer.add(event);
          if (flushes[index % (flushes.length || 1)]) coalesced.push(...coalescer.take());
        });
        coalesced.push(...coalescer.take());
        expect(foldTranscript(coalesced)).toEqual(whole);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { chatError } from './chat-error.ts';
import {
  isBusy,
  openingSession,
  pendingRunId,
  reduceSession,
  type SessionAction,
} from './session-state.ts';

const stateAfter = (...actions: SessionAction[]) => actions.reduce(reduceSession, openingSession);
const queued = (id: string) => ({
  runId: `run-${id}`,
  messageId: id,
  content: id,
  delivery: 'next' as const,
});

describe('phases', () => {
  it('goes through opening, sending, running and idle', () => {
    expect(stateAfter({ type: 'opened', waiting: false }).phase).toBe('idle');
    expect(stateAfter({ type: 'opened', waiting: false }, { type: 'sending' }).phase).toBe(
      'sending',
    );
    expect(stateAfter({ type: 'sending' }, { type: 'started', runId: 'r' }).phase).toBe('running');
    expect(
      stateAfter({ type: 'started', runId: 'r' }, { type: 'ended', waiting: false }).phase,
    ).toBe('idle');
  });

  it('does not call a run idle because the thread was opened', () => {
    expect(
      stateAfter({ type: 'started', runId: 'r' }, { type: 'opened', waiting: false }).phase,
    ).toBe('running');
  });

  it('stops only what runs, and stays stopping until the end', () => {
    expect(stateAfter({ type: 'opened', waiting: false }, { type: 'stopping' }).phase).toBe('idle');
    const stopping = stateAfter(
      { type: 'sending' },
      { type: 'stopping' },
      { type: 'started', runId: 'r' },
    );
    expect(stopping.phase).toBe('stopping');
    expect(isBusy(stopping)).toBe(true);
  });

  it('keeps an error until the next attempt', () => {
    const failed = stateAfter(
      { type: 'sending' },
      { type: 'failed', error: chatError('TIMEOUT', '') },
    );
    expect(failed).toMatchObject({ phase: 'idle', error: { code: 'TIMEOUT' } });
    expect(reduceSession(failed, { type: 'sending' }).error).toBeNull();
  });

  it('remembers a lost connection without forgetting the run', () => {
    const lost = stateAfter({ type: 'started', runId: 'r' }, { type: 'connection_lost' });
    expect(lost).toMatchObject({ phase: 'running', offline: true });
    expect(reduceSession(lost, { type: 'connection_back' }).offline).toBe(false);
  });
});

describe('queue', () => {
  const waiting = {
    runId: pendingRunId('b'),
    messageId: 'b',
    content: 'b',
    delivery: 'next' as const,
  };

  it('keeps what the server has not confirmed behind what it lists', () => {
    const state = stateAfter(
      { type: 'queue_added', message: waiting },
      { type: 'queue_listed', queue: [queued('a')] },
    );
    expect(state.queue).toEqual([queued('a'), waiting]);
  });

  it('lets the server decide about what it has confirmed', () => {
    const state = stateAfter(
      { type: 'queue_added', message: waiting },
      { type: 'queue_accepted', messageId: 'b', runId: 'run-b' },
      { type: 'queue_listed', queue: [] },
    );
    expect(state.queue).toEqual([]);
  });

  it('does not show a message twice once it is listed', () => {
    const state = stateAfter(
      { type: 'queue_added', message: waiting },
      { type: 'queue_listed', queue: [queued('b')] },
    );
    expect(state.queue).toEqual([queued('b')]);
  });

  it('takes a message out when its run starts or it is withdrawn', () => {
    const list: SessionAction = { type: 'queue_listed', queue: [queued('a'), queued('b')] };
    expect(stateAfter(list, { type: 'started', runId: 'run-a' }).queue).toEqual([queued('b')]);
    expect(stateAfter(list, { type: 'queue_removed', messageId: 'b' }).queue).toEqual([
      queued('a'),
    ]);
  });
});

import type { AgentSubscriber } from '@ag-ui/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type AgentListener, followAgent } from './follow-agent.ts';

type Events = { [K in keyof AgentSubscriber]: (argument: object) => unknown };
type Mutation = { stopPropagation?: boolean } | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  return () => void vi.useRealTimers();
});

/** An agent whose events the test writes. */
function setUp() {
  let subscriber: Partial<Events> = {};
  const agent = {
    isRunning: true,
    subscribe: (given: AgentSubscriber) => {
      subscriber = given as Partial<Events>;
      return { unsubscribe: () => {} };
    },
  };
  const listener = new Proxy({} as Record<string, ReturnType<typeof vi.fn>>, {
    get: (known, name: string) => {
      known[name] ??= vi.fn();
      return known[name];
    },
  });
  followAgent(agent, listener as unknown as AgentListener);
  const snapshot = (value: unknown) => {
    const event = { event: { snapshot: value }, messages: [] };
    expect(subscriber.onStateSnapshotEvent?.(event)).toEqual({ stopPropagation: true });
  };
  const delta = (...patch: object[]) => {
    const mutation = subscriber.onStateDeltaEvent?.({ event: { delta: patch } }) as Mutation;
    expect(mutation).toEqual({ stopPropagation: true });
  };
  const begin = (runId: string) => {
    subscriber.onRunInitialized?.({});
    subscriber.onRunStartedEvent?.({ event: { runId } });
  };
  const end = () => {
    agent.isRunning = false;
    subscriber.onRunFinalized?.({});
    vi.runAllTimers();
    agent.isRunning = true;
  };
  const state = () => listener.onSharedState?.mock.lastCall?.[0];
  return { listener, snapshot, delta, begin, end, state };
}

const set = (value: unknown) => ({ op: 'replace', path: '/step', value });
const misfit = { op: 'replace', path: '/nowhere/deep', value: 1 };

describe('the shared state', () => {
  it('follows changes that fit', () => {
    const { begin, snapshot, delta, state, listener } = setUp();
    begin('r');
    snapshot({ step: 1 });
    delta(set(2));
    delta(set(3));
    expect(state()).toEqual({ step: 3 });
    vi.runAllTimers();
    expect(listener.onStateLost).not.toHaveBeenCalled();
  });

  it('keeps the last good state when a change does not fit, and connects anew once', () => {
    const { begin, snapshot, delta, state, listener } = setUp();
    begin('r');
    snapshot({ step: 1 });
    delta(set(2), misfit);
    delta(set(9));
    vi.runAllTimers();
    expect(state()).toEqual({ step: 1 });
    expect(listener.onStateLost).toHaveBeenCalledOnce();
  });

  it('goes on with the snapshot that the new connection brings', () => {
    const { begin, snapshot, delta, state } = setUp();
    begin('r');
    snapshot({ step: 1 });
    delta(misfit);
    vi.runAllTimers();
    begin('r');
    snapshot({ step: 4 });
    delta(set(5));
    expect(state()).toEqual({ step: 5 });
  });

  it('does not connect for ever over a change that never fits, but again for another run', () => {
    const { begin, snapshot, delta, listener } = setUp();
    for (const run of ['r', 'r', 'r', 'next']) {
      begin(run);
      snapshot({ step: 1 });
      delta(misfit);
      vi.runAllTimers();
    }
    expect(listener.onStateLost).toHaveBeenCalledTimes(2);
  });

  it('does not call the stream that is given up for it cut', () => {
    const { begin, snapshot, delta, end, listener } = setUp();
    begin('r');
    snapshot({ step: 1 });
    delta(misfit);
    end();
    expect(listener.onStreamCut).not.toHaveBeenCalled();
    begin('r');
    end();
    expect(listener.onStreamCut).toHaveBeenCalledOnce();
  });
});

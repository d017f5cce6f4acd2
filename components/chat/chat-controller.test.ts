import type { AgentSubscriber } from '@ag-ui/client';
import type { Message } from '@ag-ui/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workflow } from '@/components/workflows/fixture.ts';
import { ApiError } from '@/hooks/api-request';
import type { ContextUsage } from '@/lib/agent/schema.ts';
import { tunables } from '@/lib/tunables.ts';
import { ChatController } from './chat-controller.ts';
import type { ChatPorts } from './chat-ports.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Events = { [K in keyof AgentSubscriber]: (argument: object) => unknown };

/** A stand-in for CopilotKit's agent whose streams the test writes. */
function setUp() {
  let subscriber: Partial<Events> = {};
  let ids = 0;
  const agent = {
    messages: [] as Message[],
    state: {} as unknown,
    isRunning: false,
    subscribe: (given: AgentSubscriber) => {
      subscriber = given as Partial<Events>;
      return { unsubscribe: () => {} };
    },
    addMessage: (message: Message) => void agent.messages.push(message),
    setMessages: (messages: Message[]) => {
      agent.messages = messages;
    },
  };
  const open = async () => {
    agent.isRunning = true;
    subscriber.onRunInitialized?.({});
  };
  const ports = {
    agent,
    run: vi.fn(open),
    connect: vi.fn(open),
    stop: vi.fn(),
    pause: vi.fn(async () => undefined),
    readUsage: vi.fn(async () => ({ usage: null as ContextUsage | null })),
    takeAddress: vi.fn(),
    makeId: () => `id-${++ids}`,
    queue: vi.fn(async () => ({ runId: 'queued-run' })),
    withdraw: vi.fn(async () => undefined),
    changeDelivery: vi.fn(async () => undefined),
    showBranch: vi.fn(async () => undefined),
    readQueue: vi.fn(async () => ({ queued: [] })),
    readEarlier: vi.fn(async () => ({ messages: [] as Message[], before: null })),
    onRequestFailed: vi.fn(),
  } satisfies ChatPorts;
  const chat = new ChatController('thread', ports);
  chat.start();
  const started = (runId: string) => subscriber.onRunStartedEvent?.({ event: { runId } });
  const interrupted = (runId: string) =>
    subscriber.onRunFinishedEvent?.({ event: { runId, outcome: { type: 'interrupt' } } });
  const finished = (runId: string) => subscriber.onRunFinishedEvent?.({ event: { runId } });
  const snapshot = (...messages: Message[]) => {
    subscriber.onMessagesSnapshotEvent?.({ event: { messages }, messages: agent.messages });
    agent.messages = messages;
  };
  const close = async (error?: Error & { status?: number }) => {
    agent.isRunning = false;
    if (error) subscriber.onRunFailed?.({ error });
    subscriber.onRunFinalized?.({});
    await vi.advanceTimersByTimeAsync(0);
  };
  const opened = async () => {
    await open();
    started('snapshot-1');
    finished('snapshot-1');
    await close();
    ports.connect.mockClear();
  };
  const say = (name: string, value: unknown) =>
    subscriber.onCustomEvent?.({ event: { name, value } });
  return {
    agent,
    ports,
    chat,
    open,
    started,
    finished,
    interrupted,
    snapshot,
    close,
    opened,
    say,
    subscriber: () => subscriber,
  };
}

const network = () => new TypeError('network error');

describe('sending', () => {
  it('stores the address, shows the message and runs', async () => {
    const { chat, ports, agent, opened, started, finished, close } = setUp();
    await opened();
    chat.send('hello');
    expect(ports.takeAddress).toHaveBeenCalled();
    expect(agent.messages).toEqual([{ id: 'id-1', role: 'user', content: 'hello' }]);
    expect(ports.run).toHaveBeenCalledOnce();
    expect(chat.getState().phase).toBe('sending');
    started('r');
    expect(chat.getState().phase).toBe('running');
    finished('r');
    await close();
    expect(chat.getState()).toMatchObject({ phase: 'idle', restored: null, error: null });
    expect(ports.connect).not.toHaveBeenCalled();
  });

  it('waits for the thread to open, so that history is not lost', async () => {
    const { chat, ports, opened } = setUp();
    chat.send('early');
    expect(ports.run).not.toHaveBeenCalled();
    await opened();
    expect(ports.run).toHaveBeenCalledOnce();
  });

  it('gives the text back when the thread cannot be opened', async () => {
    const { chat, ports, open, close } = setUp();
    await open();
    chat.send('too early');
    await close(network());
    expect(chat.getState()).toMatchObject({ offline: true, restored: { text: 'too early' } });
    chat.send('again');
    expect(chat.getState().restored).toMatchObject({ text: 'again' });
    expect(ports.run).not.toHaveBeenCalled();
  });

  it('gives the text back when it did not arrive, and sends it under the same id again', async () => {
    const { chat, ports, agent, opened, close } = setUp();
    await opened();
    chat.send('precious');
    await close(network());
    expect(agent.messages).toEqual([]);
    expect(chat.getState()).toMatchObject({
      phase: 'idle',
      offline: true,
      restored: { text: 'precious' },
      error: { code: 'NETWORK' },
    });
    chat.resume();
    expect(agent.messages).toEqual([{ id: 'id-1', role: 'user', content: 'precious' }]);
    expect(ports.run).toHaveBeenCalledTimes(2);
  });

  it('gives the text back once, and does not call the way back a failure', async () => {
    const { chat, agent, opened, started, close } = setUp();
    await opened();
    chat.send('precious');
    await close(network());
    chat.dismissError();
    agent.isRunning = true;
    started('snapshot-2');
    await close();
    expect(chat.getState()).toMatchObject({ error: null, restored: { nonce: 1 }, offline: false });
  });

  it('gives the text back when the server refuses it or answers nothing', async () => {
    for (const end of [Object.assign(new Error('HTTP 429'), { status: 429 }), undefined]) {
      const { chat, ports, opened, close } = setUp();
      await opened();
      chat.send('precious');
      await close(end);
      expect(chat.getState()).toMatchObject({ phase: 'idle', restored: { text: 'precious' } });
      expect(chat.getState().error).not.toBeNull();
      expect(ports.connect).not.toHaveBeenCalled();
    }
  });
});

describe('staying connected', () => {
  it('comes back after a stream that was cut, again and again, and is not stuck afterwards', async () => {
    const { chat, ports, opened, started, close } = setUp();
    await opened();
    chat.send('hello');
    started('r');
    await close();
    expect(chat.getState().offline).toBe(true);
    await vi.advanceTimersByTimeAsync(tunables.chat.reconnectMinMs);
    expect(ports.connect).toHaveBeenCalledTimes(1);
    await close(network());
    await vi.advanceTimersByTimeAsync(tunables.chat.reconnectMinMs * 2);
    expect(ports.connect).toHaveBeenCalledTimes(2);
    started('snapshot-1');
    await close();
    expect(chat.getState()).toMatchObject({ phase: 'idle', offline: false });
  });

  it('takes a body that broke for a lost connection', async () => {
    const { chat, opened, open, close } = setUp();
    await opened();
    await open();
    chat.noteBroken(network());
    await close();
    expect(chat.getState().offline).toBe(true);
  });

  it('joins a run that another tab started, and not its own twice', async () => {
    const { chat, ports, opened } = setUp();
    const running = { type: 'run', threadId: 'thread', runId: 'x', status: 'running' } as const;
    await opened();
    chat.onFeed({ ...running, threadId: 'other' });
    await vi.advanceTimersByTimeAsync(10);
    expect(ports.connect).not.toHaveBeenCalled();
    chat.onFeed(running);
    await vi.advanceTimersByTimeAsync(10);
    expect(ports.connect).toHaveBeenCalledOnce();
    chat.onFeed(running);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ports.connect).toHaveBeenCalledOnce();
  });

  it('does not try again when the thread is not theirs to see', async () => {
    const { chat, ports, close } = setUp();
    await close(Object.assign(new Error('HTTP 404'), { status: 404 }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ports.connect).not.toHaveBeenCalled();
    expect(chat.getState()).toMatchObject({ phase: 'idle', offline: false });
  });
});

describe('queue', () => {
  it('queues while a run is active and joins the next run', async () => {
    const { chat, ports, opened, started, finished, close } = setUp();
    await opened();
    chat.send('first');
    started('r1');
    chat.send('second');
    expect(chat.getState().queue).toMatchObject([{ content: 'second' }]);
    await vi.advanceTimersByTimeAsync(0);
    expect(ports.queue).toHaveBeenCalledWith({
      messageId: 'id-2',
      content: 'second',
      delivery: 'next' as const,
    });
    finished('r1');
    await close();
    await vi.advanceTimersByTimeAsync(10);
    expect(ports.connect).toHaveBeenCalledOnce();
    started('queued-run');
    expect(chat.getState()).toMatchObject({ phase: 'running', queue: [] });
  });

  it('gives the text back when it cannot be queued', async () => {
    const { chat, ports, opened, started } = setUp();
    await opened();
    chat.send('first');
    started('r1');
    ports.queue.mockRejectedValueOnce(new ApiError('RATE_LIMITED', 'Full.', 429));
    chat.send('second');
    await vi.advanceTimersByTimeAsync(0);
    expect(chat.getState()).toMatchObject({ queue: [], restored: { text: 'second' } });
    expect(ports.onRequestFailed).toHaveBeenCalled();
  });

  it('withdraws, and asks the server when that fails', async () => {
    const { chat, ports, opened, say } = setUp();
    const message = { runId: 'q', messageId: 'm', content: 'c', delivery: 'next' as const };
    await opened();
    say('queue_changed', { queued: [message] });
    await chat.withdraw(message);
    expect(ports.withdraw).toHaveBeenCalledWith('q');
    expect(chat.getState().queue).toEqual([]);
    ports.withdraw.mockRejectedValueOnce(new ApiError('NOT_FOUND', '', 404));
    await chat.withdraw(message);
    expect(ports.readQueue).toHaveBeenCalledOnce();
  });
});

describe('stopping', () => {
  it('asks the server, and looks again when nothing happens', async () => {
    const { chat, ports, opened, started } = setUp();
    await opened();
    chat.send('long');
    started('r');
    chat.stop();
    expect(ports.stop).toHaveBeenCalledOnce();
    expect(chat.getState().phase).toBe('stopping');
    await vi.advanceTimersByTimeAsync(tunables.chat.stopCheckMs);
    expect(ports.connect).toHaveBeenCalledOnce();
  });

  it('leaves a run alone that has ended', async () => {
    const { chat, ports, opened, started, finished, close } = setUp();
    await opened();
    chat.send('long');
    started('r');
    chat.stop();
    finished('r');
    await close();
    await vi.advanceTimersByTimeAsync(tunables.chat.stopCheckMs * 2);
    expect(ports.connect).not.toHaveBeenCalled();
  });
});

describe('earlier messages', () => {
  it('loads them once at a time, and survives a failure', async () => {
    const { chat, ports, opened, say, snapshot } = setUp();
    await opened();
    snapshot({ id: '9', role: 'user', content: '9' });
    say('history_window', { before: 40 });
    ports.readEarlier.mockRejectedValueOnce(new ApiError('NETWORK', ''));
    await chat.loadEarlier();
    expect(chat.getState().history).toMatchObject({ before: 40, loading: false });
    ports.readEarlier.mockResolvedValueOnce({
      messages: [{ id: '8', role: 'user', content: '8' }],
      before: null,
    });
    await Promise.all([chat.loadEarlier(), chat.loadEarlier()]);
    expect(ports.readEarlier).toHaveBeenCalledTimes(2);
    expect(chat.getState().history.earlier.map(({ id }) => id)).toEqual(['8']);
    await chat.loadEarlier();
    expect(ports.readEarlier).toHaveBeenCalledTimes(2);
  });
});

describe('versions of a conversation', () => {
  const talk: Message[] = [
    { id: 'u1', role: 'user', content: 'one' },
    { id: 'a1', role: 'assistant', content: '1' },
    { id: 'u2', role: 'user', content: 'two' },
    { id: 'a2', role: 'assistant', content: '2' },
  ];

  it('begin with another text in place of a message, and say which one it replaces', async () => {
    const { chat, ports, opened, snapshot } = setUp();
    await opened();
    snapshot(...structuredClone(talk));
    await vi.advanceTimersByTimeAsync(0);
    chat.edit('u2', 'two, better');
    expect(ports.agent.messages.map(({ content }) => content)).toEqual(['one', '1', 'two, better']);
    expect(ports.run).toHaveBeenCalledWith({ insteadOf: 'u2' });
    const fresh = ports.agent.messages.at(-1)?.id ?? '';
    expect(chat.getState().branches[fresh]).toEqual(['u2', fresh]);
  });

  it('answer a question again', async () => {
    const { chat, ports, opened, snapshot } = setUp();
    await opened();
    snapshot(...structuredClone(talk));
    chat.regenerate('a1');
    expect(ports.agent.messages.map(({ content }) => content)).toEqual(['one']);
    expect(ports.run).toHaveBeenCalledWith({ insteadOf: 'u1' });
  });

  it('are not begun while the assistant works or waits', async () => {
    const { chat, ports, opened, snapshot, started } = setUp();
    await opened();
    snapshot(...structuredClone(talk));
    started('r');
    chat.edit('u2', 'x');
    expect(ports.run).not.toHaveBeenCalled();
  });
});

describe('a run that waits for a decision', () => {
  it('keeps what is typed behind it, and can be stopped', async () => {
    const { chat, ports, opened, started, interrupted } = setUp();
    await opened();
    started('r1');
    interrupted('r1');
    expect(chat.getState().phase).toBe('waiting');
    chat.send('meanwhile', 'steer');
    expect(ports.queue).toHaveBeenCalledWith(
      expect.objectContaining({ content: 'meanwhile', delivery: 'steer' }),
    );
    chat.stop();
    expect(ports.stop).toHaveBeenCalled();
  });
});

describe('another way to answer', () => {
  const talk: Message[] = [
    { id: 'u1', role: 'user', content: 'build it' },
    { id: 'a1', role: 'assistant', content: 'done' },
  ];
  const redone = { insteadOf: 'u1', handler: 'direct_response' } as const;

  it('asks the same question again and says how', async () => {
    const { chat, ports, opened, snapshot } = setUp();
    await opened();
    snapshot(...structuredClone(talk));
    chat.reroute('u1', 'direct_response');
    expect(ports.agent.messages.map(({ content }) => content)).toEqual(['build it']);
    expect(ports.run).toHaveBeenCalledWith(redone);
  });

  it('ends first what waits for the user', async () => {
    const { chat, ports, agent, say, ...rest } = setUp();
    const { open, opened, snapshot, started, interrupted, close, subscriber } = rest;
    await opened();
    snapshot(...structuredClone(talk));
    started('r1');
    interrupted('r1');
    await close();
    chat.reroute('u1', 'direct_response');
    expect(ports.stop).toHaveBeenCalledOnce();
    expect(ports.run).not.toHaveBeenCalled();
    await open();
    started('r2');
    subscriber().onRunErrorEvent?.({ event: { code: 'ABORTED' } });
    agent.isRunning = false;
    say('context_usage', { usedTokens: 1, budgetTokens: 2, parts: [] });
    expect(ports.run).not.toHaveBeenCalled();
    await close();
    expect(ports.run).toHaveBeenCalledExactlyOnceWith(redone);
    expect(agent.messages.at(-1)).toMatchObject({ role: 'user', content: 'build it' });
  });

  it('gives up when it does not come free', async () => {
    const { chat, ports, opened, snapshot, started, interrupted, finished, close } = setUp();
    await opened();
    snapshot(...structuredClone(talk));
    started('r1');
    interrupted('r1');
    await close();
    chat.reroute('u1', 'direct_response');
    await vi.advanceTimersByTimeAsync(tunables.chat.stopCheckMs);
    interrupted('snapshot-1');
    await close();
    expect(chat.getState().phase).toBe('waiting');
    started('r2');
    finished('r2');
    await close();
    expect(ports.run).not.toHaveBeenCalled();
  });
});

describe('what is beside the transcript', () => {
  it('is kept as the stream tells it, or as the server knows it', async () => {
    const { chat, ports, open, started, finished, close, say } = setUp();
    const usage = { usedTokens: 1, budgetTokens: 2, parts: [] };
    ports.readUsage.mockResolvedValueOnce({ usage });
    await open();
    started('snapshot-1');
    finished('snapshot-1');
    await close();
    expect(chat.getState().usage).toEqual(usage);
    say('context_usage', { ...usage, usedTokens: 2 });
    expect(chat.getState().usage?.usedTokens).toBe(2);
  });

  it('lets Continue carry the workflow on', async () => {
    const { chat, ports, opened, snapshot, agent } = setUp();
    await opened();
    snapshot(
      { id: 'u1', role: 'user', content: 'build it' },
      { id: 'm', role: 'activity', activityType: 'workflow', content: { workflowId: 'w' } },
    );
    agent.state = { workflows: { w: workflow('paused', 'pending') } };
    chat.resume();
    expect(ports.run).toHaveBeenCalledWith({ workflow: { id: 'w', action: 'resume' } });
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/hooks/api-request';
import { setTrackSink, type TrackedEvent } from '@/hooks/track';
import { tunables } from '@/lib/tunables.ts';
import { setUpController } from './controller-harness.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const network = () => new TypeError('network error');

describe('sending', () => {
  it('stores the address, shows the message and runs', async () => {
    const { chat, ports, agent, opened, started, finished, close } = setUpController();
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

  it('never takes the answer before for the one that is being written', async () => {
    const { chat, opened } = setUpController();
    await opened();
    chat.noteLast('answer');
    const taken: unknown[] = [];
    chat.subscribe(() => {
      const { phase, lastMessageId } = chat.getState();
      if (phase === 'sending') taken.push(lastMessageId);
    });
    chat.send('and now?');
    expect(taken).toEqual(['id-1']);
  });

  it('waits for the thread to open, so that history is not lost', async () => {
    const { chat, ports, opened } = setUpController();
    chat.send('early');
    expect(ports.run).not.toHaveBeenCalled();
    await opened();
    expect(ports.run).toHaveBeenCalledOnce();
  });

  it('gives the text back when the thread cannot be opened', async () => {
    const { chat, ports, open, close } = setUpController();
    await open();
    chat.send('too early');
    await close(network());
    expect(chat.getState()).toMatchObject({ offline: true, restored: { text: 'too early' } });
    chat.send('again');
    expect(chat.getState().restored).toMatchObject({ text: 'again' });
    expect(ports.run).not.toHaveBeenCalled();
  });

  it('gives the text back when it did not arrive, and sends it under the same id again', async () => {
    const { chat, ports, agent, opened, close } = setUpController();
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
    const { chat, agent, opened, started, close } = setUpController();
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
      const { chat, ports, opened, close } = setUpController();
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
    const { chat, ports, opened, started, close } = setUpController();
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
    const { chat, opened, open, close } = setUpController();
    await opened();
    await open();
    chat.noteBroken(network());
    await close();
    expect(chat.getState().offline).toBe(true);
  });

  it('joins a run that another tab started, and not its own twice', async () => {
    const { chat, ports, opened } = setUpController();
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
    const { chat, ports, close } = setUpController();
    await close(Object.assign(new Error('HTTP 404'), { status: 404 }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ports.connect).not.toHaveBeenCalled();
    expect(chat.getState()).toMatchObject({ phase: 'idle', offline: false });
  });
});

describe('queue', () => {
  it('queues while a run is active and joins the next run', async () => {
    const { chat, ports, opened, started, finished, close } = setUpController();
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
    const { chat, ports, opened, started } = setUpController();
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
    const { chat, ports, opened, say } = setUpController();
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
    const { chat, ports, opened, started } = setUpController();
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
    const { chat, ports, opened, started, finished, close } = setUpController();
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
    const { chat, ports, opened, say, snapshot } = setUpController();
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

describe('what is measured', () => {
  const events: TrackedEvent[] = [];
  beforeEach(() => {
    setTrackSink(() => undefined);
    events.length = 0;
    setTrackSink((event) => events.push(event));
  });
  afterEach(() => setTrackSink(null));
  const measured = () => events.map(({ name, properties }) => ({ name, ...properties }));

  it('is each message that is sent, without its words', async () => {
    const { chat, opened, started } = setUpController();
    await opened();
    chat.send('hello there');
    started('r');
    chat.send('and now', 'steer');
    expect(measured()).toEqual([
      { name: 'copilot_message_sent', threadId: 'thread', characters: 11, delivery: 'now' },
      { name: 'copilot_message_sent', threadId: 'thread', characters: 7, delivery: 'steer' },
    ]);
    expect(JSON.stringify(events)).not.toContain('hello');
  });

  it('is a message once, though it is tried again', async () => {
    const { chat, opened, close } = setUpController();
    await opened();
    chat.send('hello');
    await close(network());
    chat.send('hello');
    expect(measured()).toHaveLength(1);
  });

  it('is an answer that is asked for again', async () => {
    const { chat, agent, opened, snapshot } = setUpController();
    await opened();
    snapshot(
      { id: 'q', role: 'user', content: 'hello' },
      { id: 'a', role: 'assistant', content: 'Good day' },
    );
    expect(agent.messages).toHaveLength(2);
    chat.regenerate('a');
    expect(measured()).toEqual([
      { name: 'copilot_message_regenerated', threadId: 'thread', messageId: 'a' },
    ]);
  });
});

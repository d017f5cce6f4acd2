import type { Message } from '@ag-ui/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workflow } from '@/components/workflows/fixture.ts';
import { tunables } from '@/lib/tunables.ts';
import { setUpController } from './controller-harness.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('versions of a conversation', () => {
  const talk: Message[] = [
    { id: 'u1', role: 'user', content: 'one' },
    { id: 'a1', role: 'assistant', content: '1' },
    { id: 'u2', role: 'user', content: 'two' },
    { id: 'a2', role: 'assistant', content: '2' },
  ];

  it('begin with another text in place of a message, and say which one it replaces', async () => {
    const { chat, ports, opened, snapshot } = setUpController();
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
    const { chat, ports, opened, snapshot } = setUpController();
    await opened();
    snapshot(...structuredClone(talk));
    chat.regenerate('a1');
    expect(ports.agent.messages.map(({ content }) => content)).toEqual(['one']);
    expect(ports.run).toHaveBeenCalledWith({ insteadOf: 'u1' });
  });

  it('are not begun while the assistant works or waits', async () => {
    const { chat, ports, opened, snapshot, started } = setUpController();
    await opened();
    snapshot(...structuredClone(talk));
    started('r');
    chat.edit('u2', 'x');
    expect(ports.run).not.toHaveBeenCalled();
  });
});

describe('a run that waits for a decision', () => {
  it('keeps what is typed behind it, and can be stopped', async () => {
    const { chat, ports, opened, started, interrupted } = setUpController();
    await opened();
    started('r1');
    interrupted('r1');
    expect(chat.getState().phase).toBe('waiting');
    chat.send('meanwhile', 'steer');
    await vi.waitFor(() =>
      expect(ports.queue).toHaveBeenCalledWith(
        expect.objectContaining({ content: 'meanwhile', delivery: 'steer' }),
      ),
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
    const { chat, ports, opened, snapshot } = setUpController();
    await opened();
    snapshot(...structuredClone(talk));
    chat.reroute('u1', 'direct_response');
    expect(ports.agent.messages.map(({ content }) => content)).toEqual(['build it']);
    expect(ports.run).toHaveBeenCalledWith(redone);
  });

  it('ends first what waits for the user', async () => {
    const { chat, ports, agent, say, ...rest } = setUpController();
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
    const { chat, ports, opened, snapshot, started, interrupted, finished, close } =
      setUpController();
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
    const { chat, ports, open, started, finished, close, say } = setUpController();
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
    const { chat, ports, opened, snapshot, subscriber } = setUpController();
    await opened();
    snapshot(
      { id: 'u1', role: 'user', content: 'build it' },
      { id: 'm', role: 'activity', activityType: 'workflow', content: { workflowId: 'w' } },
    );
    const shared = { workflows: { w: workflow('paused', 'pending') } };
    subscriber().onStateSnapshotEvent?.({ event: { snapshot: shared }, messages: [] });
    chat.resume();
    expect(ports.run).toHaveBeenCalledWith({ workflow: { id: 'w', action: 'resume' } });
  });
});

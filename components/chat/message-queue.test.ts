import { describe, expect, it, vi } from 'vitest';
import type { QueuedMessage } from '@/lib/runs/schema.ts';
import { MessageQueue } from './message-queue.ts';

const one: QueuedMessage = { runId: 'r1', messageId: 'm1', content: 'one', delivery: 'steer' };

/** An answer that comes when the test says so. */
function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve: (value: T) => resolve(value) };
}

function setUp() {
  const read = later<{ queued: QueuedMessage[] }>();
  const withdrawn = later<void>();
  const dispatch = vi.fn();
  const ports = {
    makeId: () => 'm2',
    queue: vi.fn(async () => ({ runId: 'r2' })),
    changeDelivery: vi.fn(async () => undefined),
    withdraw: vi.fn(() => withdrawn.promise),
    readQueue: vi.fn(async () => ({ queued: [] as QueuedMessage[] })),
    onRequestFailed: vi.fn(),
  };
  ports.readQueue.mockReturnValueOnce(read.promise);
  const listed = () =>
    dispatch.mock.calls.flatMap(([action]) =>
      action.type === 'queue_listed' ? [action.queue] : [],
    );
  return { queue: new MessageQueue(ports, dispatch), ports, read, withdrawn, listed };
}

describe('a list that was read while a message was taken back', () => {
  it('is not shown when the message goes first', async () => {
    const { queue, read, withdrawn, listed } = setUp();
    const refreshed = queue.refresh();
    const gone = queue.withdraw(one);
    withdrawn.resolve();
    await gone;
    read.resolve({ queued: [one] });
    await refreshed;
    expect(listed()).toEqual([[]]);
  });

  it('is not shown when the list comes first', async () => {
    const { queue, read, withdrawn, listed, ports } = setUp();
    const refreshed = queue.refresh();
    const gone = queue.withdraw(one);
    read.resolve({ queued: [one] });
    await refreshed;
    expect(listed()).toEqual([]);
    withdrawn.resolve();
    await gone;
    await vi.waitFor(() => expect(listed()).toEqual([[]]));
    expect(ports.readQueue).toHaveBeenCalledTimes(2);
  });
});

describe('messages in a row', () => {
  it('reach the server in the order in which they were written, also after one was refused', async () => {
    const { queue, ports } = setUp();
    const first = later<{ runId: string }>();
    ports.queue.mockReturnValueOnce(first.promise);
    ports.queue.mockRejectedValueOnce(new Error('refused'));
    const added = ['one', 'two', 'three'].map((content) => queue.add(content, 'next'));
    await vi.waitFor(() => expect(ports.queue).toHaveBeenCalled());
    expect(ports.queue).toHaveBeenCalledTimes(1);
    first.resolve({ runId: 'r1' });
    expect(await Promise.all(added)).toEqual([true, false, true]);
    expect(ports.queue.mock.calls.map((call) => (call as unknown[])[0])).toMatchObject([
      { content: 'one' },
      { content: 'two' },
      { content: 'three' },
    ]);
  });
});

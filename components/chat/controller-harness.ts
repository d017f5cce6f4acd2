import type { AgentSubscriber } from '@ag-ui/client';
import type { Message } from '@ag-ui/core';
import { vi } from 'vitest';
import type { ContextUsage } from '@/lib/agent/schema.ts';
import { ChatController } from './chat-controller.ts';
import type { ChatPorts } from './chat-ports.ts';

type Events = { [K in keyof AgentSubscriber]: (argument: object) => unknown };

/** A controller on a stand-in for CopilotKit's agent whose streams the test writes. */
export function setUpController() {
  let subscriber: Partial<Events> = {};
  let ids = 0;
  const agent = {
    messages: [] as Message[],
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

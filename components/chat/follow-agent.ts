import type { AbstractAgent, AgentSubscriber } from '@ag-ui/client';
import type { Message } from '@ag-ui/core';
import { BRANCHES, HISTORY_WINDOW, QUEUE_CHANGED, type QueuedMessage } from '@/lib/runs/schema.ts';
import type { Turn } from './branches.ts';

export type FollowedAgent = Pick<AbstractAgent, 'isRunning'> & {
  subscribe(subscriber: AgentSubscriber): { unsubscribe(): void };
};

export type AgentListener = {
  onSnapshot(known: Message[], messages: Message[]): void;
  onHistoryWindow(before: string | null): void;
  onQueue(queued: QueuedMessage[]): void;
  /** The versions of the messages in the snapshot. */
  onBranches(turns: Turn[]): void;
  /** A message that waited reached the assistant while it works. */
  onDelivered(messageId: string): void;
  /** The thread's past is there; a live run may follow. `waiting`: a human has to decide. */
  onOpened(waiting: boolean): void;
  onStarted(runId: string): void;
  onEnded(waiting: boolean): void;
  onRunError(error: { code?: string; message?: string }): void;
  /** The stream broke or was refused. */
  onStreamFailed(error: Error): void;
  /** The stream was closed in the middle of a run, without a word. */
  onStreamCut(): void;
  /** The stream was closed and nothing runs. */
  onStreamDone(): void;
};

export type Following = {
  /** The body of the current stream broke; its end is to be taken for a failure. */
  noteBroken(error: Error): void;
  stop(): void;
};

/** Events that open a thread are dressed as a run of their own, which nobody asked for. */
const isOpening = (runId: string | undefined) => runId?.startsWith('snapshot-') ?? false;

/**
 * Tells what an agent's streams (its own runs and connections to the thread's log) mean for the
 * chat. A snapshot replaces the transcript as it is: the agent's own merge keeps messages in the
 * order they were first seen in, which is not the log's.
 */
export function followAgent(agent: FollowedAgent, listener: AgentListener): Following {
  let live = false;
  let failure: Error | null = null;
  let stopped = false;

  const settle = () => {
    if (stopped || agent.isRunning) return;
    const broken = failure;
    const cut = live;
    failure = null;
    live = false;
    if (broken) listener.onStreamFailed(broken);
    else if (cut) listener.onStreamCut();
    else listener.onStreamDone();
  };

  const { unsubscribe } = agent.subscribe({
    onRunInitialized: () => {
      live = false;
      failure = null;
    },
    onMessagesSnapshotEvent: ({ event, messages }) => {
      listener.onSnapshot([...messages], event.messages);
      return { messages: event.messages, stopPropagation: true };
    },
    onCustomEvent: ({ event }) => {
      if (event.name === HISTORY_WINDOW) listener.onHistoryWindow(event.value.before ?? null);
      if (event.name === QUEUE_CHANGED) listener.onQueue(event.value.queued ?? []);
      if (event.name === BRANCHES) listener.onBranches(event.value.turns ?? []);
    },
    onTextMessageStartEvent: ({ event }) => {
      if (event.role === 'user') listener.onDelivered(event.messageId);
    },
    onRunStartedEvent: ({ event }) => {
      if (isOpening(event.runId)) return;
      live = true;
      listener.onStarted(event.runId);
    },
    // The answer goes through the decisions' own address, so the agent must not hold messages back.
    onRunFinishedEvent: ({ event }) => {
      const waiting = event.outcome?.type === 'interrupt';
      if (isOpening(event.runId)) listener.onOpened(waiting);
      else {
        live = false;
        listener.onEnded(waiting);
      }
      return waiting ? { stopPropagation: true } : undefined;
    },
    onRunErrorEvent: ({ event }) => {
      live = false;
      listener.onRunError(event);
    },
    onRunFailed: ({ error }) => {
      if (error.name !== 'AbortError') failure = error;
    },
    // A new stream may take the place of this one at once; only then is the old one's end no news.
    onRunFinalized: () => {
      setTimeout(settle, 0);
    },
  });
  return {
    noteBroken: (error) => {
      failure = error;
    },
    stop: () => {
      stopped = true;
      unsubscribe();
    },
  };
}

import type { AbstractAgent, AgentSubscriber } from '@ag-ui/client';
import type { Message } from '@ag-ui/core';
import { CONTEXT_USAGE } from '@/lib/agent/schema';
import { BRANCHES, HISTORY_WINDOW, QUEUE_CHANGED, type QueuedMessage } from '@/lib/runs/schema.ts';
import { applyDelta, type SharedData } from '@/lib/shared-state/index.ts';
import type { Turn } from './branches.ts';
import { INTENT } from './understanding.ts';

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
  /** How the last question of `messages` was understood. */
  onIntent(value: unknown, messages: readonly Message[]): void;
  /** What fills the model's window. */
  onUsage(value: unknown): void;
  /** The thread's shared state is this now; `messages` with a state that came as a whole. */
  onSharedState(state: SharedData, messages?: readonly Message[]): void;
  /** A change of the shared state did not fit; only a connection of its own brings the state back. */
  onStateLost(): void;
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
  let runId = '';
  let shared: SharedData = {};
  /** The shared state does not stand where the server's does: until the next snapshot, changes are left out. */
  let stateLost = false;
  /** The run whose state was fetched anew; a change that fails twice would fail for ever. */
  let repairedRun: string | undefined;
  /** Another stream is about to take the place of this one. */
  let replaced = false;

  const settle = () => {
    if (stopped || replaced || agent.isRunning) return;
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
      replaced = false;
    },
    // The agent never holds the state: it would copy all of it with each change, send it along with
    // every message, and go on as if nothing were missing after a change that does not fit.
    onStateSnapshotEvent: ({ event, messages }) => {
      stateLost = false;
      shared = (event.snapshot ?? {}) as SharedData;
      listener.onSharedState(shared, messages);
      return { stopPropagation: true };
    },
    onStateDeltaEvent: ({ event }) => {
      const next = stateLost ? undefined : applyDelta(shared, event.delta);
      if (next !== undefined) {
        shared = next;
        listener.onSharedState(shared);
        return { stopPropagation: true };
      }
      stateLost = true;
      if (repairedRun !== runId) {
        repairedRun = runId;
        replaced = true;
        setTimeout(listener.onStateLost, 0);
      }
      return { stopPropagation: true };
    },
    onMessagesSnapshotEvent: ({ event, messages }) => {
      listener.onSnapshot([...messages], event.messages);
      return { messages: event.messages, stopPropagation: true };
    },
    onCustomEvent: ({ event, messages }) => {
      if (event.name === HISTORY_WINDOW) listener.onHistoryWindow(event.value.before ?? null);
      if (event.name === QUEUE_CHANGED) listener.onQueue(event.value.queued ?? []);
      if (event.name === INTENT) listener.onIntent(event.value, messages);
      if (event.name === CONTEXT_USAGE) listener.onUsage(event.value);
      if (event.name === BRANCHES) listener.onBranches(event.value.turns ?? []);
    },
    onTextMessageStartEvent: ({ event }) => {
      if (event.role === 'user') listener.onDelivered(event.messageId);
    },
    onRunStartedEvent: ({ event }) => {
      if (isOpening(event.runId)) return;
      live = true;
      runId = event.runId;
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

import type { Message } from '@ag-ui/core';
import type { WorkspaceFeedEvent } from '@/hooks/workspace-feed';
import type { Delivery, QueuedMessage } from '@/lib/runs/schema.ts';
import type { ChatPorts } from './chat-ports.ts';
import { ChatStore } from './chat-store.ts';
import { type Following, followAgent } from './follow-agent.ts';
import { loadEarlier } from './load-earlier.ts';
import { LogConnection } from './log-connection.ts';
import { MessageQueue } from './message-queue.ts';
import { MessageSender } from './message-sender.ts';
import { MessageVersions } from './message-versions.ts';
import { runListener } from './run-listener.ts';
import { RunStopper } from './run-stopper.ts';
import { UsageReader } from './usage-reader.ts';

/**
 * Drives one thread: sends, queues, stops, and stays connected to its live log. Each of these is a
 * part of its own; here they meet, and here is what the chat's views call.
 */
export class ChatController {
  /** What stands in the input field. */
  draft = '';
  private following: Following | null = null;
  private readonly store: ChatStore;
  private readonly connection: LogConnection;
  private readonly stopper: RunStopper;
  private readonly queue: MessageQueue;
  private readonly sender: MessageSender;
  private readonly versions: MessageVersions;
  private readonly usage: UsageReader;

  readonly shared: ChatStore['shared'];
  readonly getState: ChatStore['getState'];
  readonly subscribe: ChatStore['subscribe'];
  readonly send: MessageSender['send'];
  readonly act: MessageSender['act'];
  readonly resume: MessageSender['resume'];
  readonly retry: MessageSender['retry'];
  readonly noteLast: MessageSender['noteLast'];
  readonly regenerate: MessageVersions['regenerate'];
  readonly reroute: MessageVersions['reroute'];
  readonly edit: MessageVersions['edit'];
  readonly showBranch: MessageVersions['showBranch'];
  readonly stop: RunStopper['stop'];
  readonly reconnect: LogConnection['reconnect'];

  constructor(
    readonly threadId: string,
    private readonly ports: ChatPorts,
  ) {
    const store = new ChatStore(ports.agent);
    const connection = new LogConnection(ports, store);
    const stopper = new RunStopper(ports, store);
    const queue = new MessageQueue(ports, store.dispatch);
    const sender = new MessageSender(threadId, ports, store, queue, connection);
    const versions = new MessageVersions(threadId, ports, store, sender, stopper, connection);
    this.store = store;
    this.connection = connection;
    this.stopper = stopper;
    this.queue = queue;
    this.sender = sender;
    this.versions = versions;
    this.usage = new UsageReader(ports.readUsage, (usage) => store.set({ usage }));
    this.shared = store.shared;
    this.getState = store.getState;
    this.subscribe = store.subscribe;
    this.send = sender.send;
    this.act = sender.act;
    this.resume = sender.resume;
    this.retry = sender.retry;
    this.noteLast = sender.noteLast;
    this.regenerate = versions.regenerate;
    this.reroute = versions.reroute;
    this.edit = versions.edit;
    this.showBranch = versions.showBranch;
    this.stop = stopper.stop;
    this.reconnect = connection.reconnect;
  }

  /** What the agent holds of the transcript. */
  get messages(): readonly Message[] {
    return this.ports.agent.messages;
  }

  /** The ids of what is shown of the transcript, in order. */
  get shownIds(): string[] {
    return this.store.shown.map(({ id }) => id);
  }

  /** Begins to follow the agent. @returns a function that lets go of it; the run goes on */
  readonly start = (): (() => void) => {
    const { ports, store, connection, sender, versions, usage } = this;
    const listener = runListener({ ports, store, connection, sender, versions, usage });
    this.following = followAgent(ports.agent, listener);
    return () => {
      this.following?.stop();
      this.connection.cancel();
      this.stopper.cancel();
    };
  };

  /** The body of the stream that is open broke. */
  readonly noteBroken = (error: Error): void => this.following?.noteBroken(error);

  /** Lets the workflow that runs pause after its step. @returns whether it will */
  readonly pause = async (): Promise<boolean> => {
    try {
      await this.ports.pause();
      return true;
    } catch (error) {
      this.ports.onRequestFailed(error);
      return false;
    }
  };

  readonly dismissError = (): void => this.store.dispatch({ type: 'error_dismissed' });

  readonly withdraw = (message: QueuedMessage): Promise<void> => this.queue.withdraw(message);

  readonly changeDelivery = (message: QueuedMessage, delivery: Delivery): Promise<void> =>
    this.queue.changeDelivery(message, delivery);

  readonly loadEarlier = (): Promise<void> => loadEarlier(this.ports, this.store);

  /** The network of this computer is there again. */
  readonly onOnline = (): void => {
    if (this.getState().offline) this.reconnect();
  };

  readonly onFeed = (event: WorkspaceFeedEvent): void => {
    const { rejoin } = this.connection;
    if (event.type === 'resync' && this.messages.length > 0) rejoin();
    if (event.type === 'branch' && event.threadId === this.threadId) rejoin();
    if (event.type !== 'run' || event.threadId !== this.threadId) return;
    if (event.status === 'queued') void this.queue.refresh();
    if (event.status === 'running') rejoin();
  };
}

import type { Message } from '@ag-ui/core';
import { workflowToResume } from '@/components/workflows/workflow-to-resume';
import { track } from '@/hooks/track';
import type { WorkspaceFeedEvent } from '@/hooks/workspace-feed';
import type { Override } from '@/lib/routing/schema';
import type { Delivery, QueuedMessage } from '@/lib/runs/schema.ts';
import { tunables } from '@/lib/tunables.ts';
import { messagesBefore, noBranches, questionOf, toBranches, withVersion } from './branches.ts';
import { chatError, failureOf, isConnectionLoss, runErrorOf } from './chat-error.ts';
import type { ChatPorts, ChatState, RunDirectives } from './chat-ports.ts';
import { type AgentListener, type Following, followAgent } from './follow-agent.ts';
import { type HistoryState, noHistory, takePage, takeSnapshot, takeWindow } from './history.ts';
import { MessageQueue } from './message-queue.ts';
import { isTaken, openingSession, reduceSession, type SessionAction } from './session-state.ts';
import { textOf } from './transcript.ts';
import { noUnderstandings, withIntent, withWorkflowRoutes } from './understanding.ts';
import { UsageReader } from './usage-reader.ts';

/** Drives one thread: sends, queues, stops, and stays connected to its live log. */
export class ChatController {
  private current: ChatState = {
    ...openingSession,
    history: noHistory,
    branches: noBranches,
    restored: null,
    lastMessageId: null,
    usage: null,
    understandings: noUnderstandings,
  };
  private readonly watchers = new Set<() => void>();
  /** What stands in the input field. */
  draft = '';
  private unsent: { id: string; content: string } | null = null;
  private attempts = 0;
  /** A version of an earlier message is on its way. */
  private replacing = false;
  /** What is to be done once the stream has come to its end; before, that end would be taken for its own. */
  private afterStream: (() => void) | null = null;
  private rejoinTimer: ReturnType<typeof setTimeout> | undefined;
  private stopTimer: ReturnType<typeof setTimeout> | undefined;
  private following: Following | null = null;
  private readonly queue: MessageQueue;
  private readonly usage: UsageReader;

  constructor(
    readonly threadId: string,
    private readonly ports: ChatPorts,
  ) {
    this.queue = new MessageQueue(ports, (action) => this.dispatch(action));
    this.usage = new UsageReader(ports.readUsage, (usage) => this.set({ usage }));
  }

  readonly getState = (): ChatState => this.current;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** What the agent holds of the transcript. */
  get messages(): readonly Message[] {
    return this.ports.agent.messages;
  }

  /** Begins to follow the agent. @returns a function that lets go of it; the run goes on */
  readonly start = (): (() => void) => {
    this.following = followAgent(this.ports.agent, this.listener);
    return () => {
      this.following?.stop();
      clearTimeout(this.rejoinTimer);
      clearTimeout(this.stopTimer);
    };
  };

  /** The body of the stream that is open broke. */
  readonly noteBroken = (error: Error): void => this.following?.noteBroken(error);

  /**
   * Sends a message. While the assistant works, or waits for a decision, it waits with it.
   * @param delivery whether it then reaches the assistant at its next step or after its work
   */
  readonly send = (
    content: string,
    delivery: Delivery = 'next',
    directives?: RunDirectives,
  ): void => {
    this.ports.takeAddress();
    if (this.current.phase === 'opening') {
      // What waits for the thread to open is not on the screen; without a server it stays with its author.
      if (this.current.offline) {
        this.restore(content);
        return;
      }
      const settled = () => this.current.phase !== 'opening' || this.current.offline;
      this.when(settled, () => this.send(content, delivery, directives));
      return;
    }
    if (isTaken(this.current) || this.current.queue.length > 0) {
      this.trackSent(content, delivery);
      void this.enqueue(content, delivery);
      return;
    }
    const again = this.unsent?.content === content ? this.unsent.id : null;
    if (again === null) this.trackSent(content, 'now');
    const id = again ?? this.ports.makeId();
    this.unsent = { id, content };
    this.ports.agent.addMessage({ id, role: 'user', content });
    this.run(directives);
  };

  /** Answers the question before `answerId` once more; the answer that is there stays reachable. */
  readonly regenerate = (answerId: string): void => {
    const question = questionOf(this.shown, answerId);
    if (!question) return;
    track('copilot_message_regenerated', { threadId: this.threadId, messageId: answerId });
    this.edit(question.id, textOf(question));
  };

  /**
   * Answers a question once more, in the way that the user wants. What is being done about it ends.
   */
  readonly reroute = (messageId: string, handler: Override): void => {
    const message = this.shown.find(({ id }) => id === messageId);
    if (!message) return;
    const again = () => this.edit(messageId, textOf(message), handler);
    if (!isTaken(this.current)) {
      again();
      return;
    }
    this.afterStream = again;
    this.stop();
  };

  /**
   * Sends another version of a message; the one that is there stays reachable with its answers.
   * @param handler what the user wants to answer it
   */
  readonly edit = (messageId: string, content: string, handler?: Override): void => {
    if (isTaken(this.current)) return;
    const { agent } = this.ports;
    const id = this.ports.makeId();
    const { history, branches } = this.current;
    this.set({
      history: { ...history, earlier: messagesBefore(history.earlier, messageId) },
      branches: withVersion(branches, messageId, id),
    });
    const inEarlier = !agent.messages.some((message) => message.id === messageId);
    agent.setMessages(inEarlier ? [] : messagesBefore(agent.messages, messageId));
    this.unsent = { id, content };
    agent.addMessage({ id, role: 'user', content });
    this.replacing = true;
    this.run({ insteadOf: messageId, ...(handler && { handler }) });
  };

  /** Shows the version of the conversation that a message belongs to. */
  readonly showBranch = async (messageId: string): Promise<void> => {
    try {
      await this.ports.showBranch(messageId);
      this.rejoin();
    } catch (error) {
      this.ports.onRequestFailed(error);
    }
  };

  /** Lets the assistant work without a new message: what a workflow is to do next. */
  readonly act = (directives: RunDirectives): void => {
    if (!isTaken(this.current)) this.run(directives);
  };

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

  readonly stop = (): void => {
    this.dispatch({ type: 'stopping' });
    this.ports.stop();
    clearTimeout(this.stopTimer);
    this.stopTimer = setTimeout(() => void this.ports.connect(), tunables.chat.stopCheckMs);
  };

  /** Lets the assistant work on the transcript as it stands: after a failure, a stop or a limit. */
  readonly resume = (): void => {
    if (isTaken(this.current)) return;
    if (this.unsent) {
      this.send(this.unsent.content);
      return;
    }
    const { messages, state } = this.ports.agent;
    const workflow = workflowToResume(messages, state);
    this.run(workflow && { workflow });
  };

  /** Tries again what failed: the message, the run, or opening the thread. */
  readonly retry = (): void => {
    if (this.unsent || this.ports.agent.messages.length > 0) this.resume();
    else this.reconnect();
  };

  readonly noteLast = (lastMessageId: string | null): void => {
    if (lastMessageId !== this.current.lastMessageId) this.set({ lastMessageId });
  };

  readonly reconnect = (): void => {
    this.attempts = 0;
    this.dispatch({ type: 'error_dismissed' });
    this.rejoin();
  };

  readonly dismissError = (): void => this.dispatch({ type: 'error_dismissed' });

  readonly withdraw = (message: QueuedMessage): Promise<void> => this.queue.withdraw(message);

  readonly changeDelivery = (message: QueuedMessage, delivery: Delivery): Promise<void> =>
    this.queue.changeDelivery(message, delivery);

  readonly loadEarlier = async (): Promise<void> => {
    const { before, loading } = this.current.history;
    if (before === null || loading) return;
    this.setHistory((history) => ({ ...history, loading: true }));
    try {
      const page = await this.ports.readEarlier(before);
      this.setHistory((history) => takePage(history, page, this.ports.agent.messages));
    } catch (error) {
      this.setHistory((history) => ({ ...history, loading: false }));
      this.ports.onRequestFailed(error);
    }
  };

  /** The network of this computer is there again. */
  readonly onOnline = (): void => {
    if (this.current.offline) this.reconnect();
  };

  readonly onFeed = (event: WorkspaceFeedEvent): void => {
    if (event.type === 'resync' && this.ports.agent.messages.length > 0) this.rejoin();
    if (event.type === 'branch' && event.threadId === this.threadId) this.rejoin();
    if (event.type !== 'run' || event.threadId !== this.threadId) return;
    if (event.status === 'queued') void this.queue.refresh();
    if (event.status === 'running') this.rejoin();
  };

  private readonly listener: AgentListener = {
    onSnapshot: (known, messages) => {
      if (messages.some(({ id }) => id === this.unsent?.id)) this.unsent = null;
      this.setHistory((history) => takeSnapshot(history, known, messages));
    },
    onHistoryWindow: (before) => this.setHistory((history) => takeWindow(history, before)),
    onQueue: (queue) => this.dispatch({ type: 'queue_listed', queue }),
    onBranches: (turns) => this.set({ branches: toBranches(turns) }),
    onDelivered: (messageId) => this.dispatch({ type: 'queue_removed', messageId }),
    onIntent: (value, messages) =>
      this.set({ understandings: withIntent(this.current.understandings, messages, value) }),
    onUsage: (value) => this.usage.take(value),
    onSharedState: (state, messages) => {
      const { understandings } = this.current;
      const next = withWorkflowRoutes(understandings, messages, state);
      if (next !== understandings) this.set({ understandings: next });
    },
    onStateLost: () => void this.ports.connect(),
    onOpened: (waiting) => {
      this.contact();
      void this.usage.refresh();
      this.dispatch({ type: 'opened', waiting });
    },
    onStarted: (runId) => {
      this.contact();
      this.unsent = null;
      this.replacing = false;
      this.dispatch({ type: 'started', runId });
    },
    onEnded: (waiting) => this.dispatch({ type: 'ended', waiting }),
    onRunError: (event) => {
      this.takeBack();
      this.dispatch({ type: 'failed', error: runErrorOf(event) });
    },
    onStreamFailed: (error) => {
      const lost = isConnectionLoss(error);
      const sending = this.takeBack();
      if (sending || !lost) this.dispatch({ type: 'failed', error: failureOf(error) });
      if (lost) this.lose();
    },
    onStreamCut: () => this.lose(),
    onStreamDone: () => {
      this.contact();
      if (this.takeBack()) {
        const error = chatError('AGENT_EXECUTION_ERROR', '');
        this.dispatch({ type: 'failed', error });
        return;
      }
      const waiting = this.current.phase === 'waiting';
      this.dispatch({ type: 'ended', waiting });
      const then = this.afterStream;
      this.afterStream = null;
      if (then && !waiting) then();
      else if (!waiting && this.current.queue.length > 0) this.rejoin();
    },
  };

  private run(directives?: RunDirectives): void {
    clearTimeout(this.rejoinTimer);
    // The answer before is not the one that is written now, and need not be laid out as that.
    this.noteLast(this.messages.at(-1)?.id ?? null);
    this.dispatch({ type: 'sending' });
    void this.ports.run(directives);
  }

  private trackSent(content: string, delivery: Delivery | 'now'): void {
    const { threadId } = this;
    track('copilot_message_sent', { threadId, characters: content.length, delivery });
  }

  private async enqueue(content: string, delivery: Delivery): Promise<void> {
    if (await this.queue.add(content, delivery)) this.rejoin();
    else this.restore(content);
  }

  /** The ids of what is shown of the transcript, in order. */
  get shownIds(): string[] {
    return this.shown.map(({ id }) => id);
  }

  private get shown(): Message[] {
    return [...this.current.history.earlier, ...this.ports.agent.messages];
  }

  /**
   * Takes a message that never arrived back out of the transcript, into the input field.
   * @returns whether there was one on its way
   */
  private takeBack(): boolean {
    if (this.current.phase !== 'sending' || !this.unsent) return false;
    const { id, content } = this.unsent;
    const { agent } = this.ports;
    agent.setMessages(agent.messages.filter((message) => message.id !== id));
    this.restore(content);
    if (this.replacing) this.lose();
    this.replacing = false;
    return true;
  }

  private restore(text: string): void {
    this.set({ restored: { text, nonce: (this.current.restored?.nonce ?? 0) + 1 } });
  }

  private contact(): void {
    this.attempts = 0;
    this.dispatch({ type: 'connection_back' });
  }

  private lose(): void {
    this.dispatch({ type: 'connection_lost' });
    this.attempts = Math.max(this.attempts, 1);
    this.rejoin();
  }

  /** Connects to the thread's log unless a stream is open: at once, later less and less often. */
  private rejoin(): void {
    const { reconnectMinMs, reconnectMaxMs } = tunables.chat;
    const wait = this.attempts === 0 ? 0 : reconnectMinMs * 2 ** (this.attempts - 1);
    this.attempts += 1;
    clearTimeout(this.rejoinTimer);
    this.rejoinTimer = setTimeout(
      () => {
        if (!this.ports.agent.isRunning) void this.ports.connect();
      },
      Math.min(wait, reconnectMaxMs),
    );
  }

  private when(ready: () => boolean, then: () => void): void {
    const unsubscribe = this.subscribe(() => {
      if (!ready()) return;
      unsubscribe();
      then();
    });
  }

  private dispatch(action: SessionAction): void {
    const next = reduceSession(this.current, action);
    if (next.phase !== 'stopping') clearTimeout(this.stopTimer);
    this.set(next);
  }

  private setHistory(change: (history: HistoryState) => HistoryState): void {
    this.set({ history: change(this.current.history) });
  }

  private set(change: Partial<ChatState>): void {
    this.current = { ...this.current, ...change };
    for (const watcher of [...this.watchers]) watcher();
  }
}

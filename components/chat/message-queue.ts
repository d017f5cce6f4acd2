import type { Delivery, QueuedMessage } from '@/lib/runs/schema.ts';
import { isPending, pendingRunId, type SessionAction } from './session-state.ts';

/** Requests about messages that wait for the assistant; they throw what the API answered. */
export type QueuePorts = {
  makeId(): string;
  queue(message: {
    messageId: string;
    content: string;
    delivery: Delivery;
  }): Promise<{ runId: string }>;
  changeDelivery(runId: string, delivery: Delivery): Promise<unknown>;
  withdraw(runId: string): Promise<unknown>;
  readQueue(): Promise<{ queued: QueuedMessage[] }>;
  /** A request that is not about the transcript failed. */
  onRequestFailed(error: unknown): void;
};

/** What the user typed while the assistant works: sent at once, shown until it is delivered. */
export class MessageQueue {
  /** Changes on their way to the server. */
  private open = 0;
  /** Changes that the server has answered. */
  private made = 0;
  private refreshWanted = false;
  /** Messages reach the server in the order in which they were written. */
  private sent: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly ports: QueuePorts,
    private readonly dispatch: (action: SessionAction) => void,
  ) {}

  /** @returns whether the server has the message */
  async add(content: string, delivery: Delivery): Promise<boolean> {
    const messageId = this.ports.makeId();
    const message = { runId: pendingRunId(messageId), messageId, content, delivery };
    this.dispatch({ type: 'queue_added', message });
    try {
      const { runId } = await this.change(() =>
        this.inTurn(() => this.ports.queue({ messageId, content, delivery })),
      );
      this.dispatch({ type: 'queue_accepted', messageId, runId });
      return true;
    } catch (error) {
      this.dispatch({ type: 'queue_removed', messageId });
      this.ports.onRequestFailed(error);
      return false;
    }
  }

  async withdraw(message: QueuedMessage): Promise<void> {
    const { messageId } = message;
    if (isPending(message)) return;
    this.dispatch({ type: 'queue_removed', messageId });
    await this.orRefresh(() => this.ports.withdraw(message.runId));
  }

  async changeDelivery(message: QueuedMessage, delivery: Delivery): Promise<void> {
    if (isPending(message)) return;
    this.dispatch({ type: 'queue_changed', messageId: message.messageId, delivery });
    await this.orRefresh(() => this.ports.changeDelivery(message.runId, delivery));
  }

  /** A list that was read while something changed is as old as it looks, and read again. */
  async refresh(): Promise<void> {
    try {
      const before = this.made;
      const { queued } = await this.ports.readQueue();
      if (this.open > 0) this.refreshWanted = true;
      else if (this.made !== before) await this.refresh();
      else this.dispatch({ type: 'queue_listed', queue: queued });
    } catch (error) {
      this.ports.onRequestFailed(error);
    }
  }

  private inTurn<T>(request: () => Promise<T>): Promise<T> {
    const answer = this.sent.then(request);
    this.sent = answer.catch(() => undefined);
    return answer;
  }

  private async change<T>(request: () => Promise<T>): Promise<T> {
    this.open++;
    try {
      return await request();
    } finally {
      this.open--;
      this.made++;
      if (this.refreshWanted && this.open === 0) {
        this.refreshWanted = false;
        void this.refresh();
      }
    }
  }

  private async orRefresh(request: () => Promise<unknown>): Promise<void> {
    try {
      await this.change(request);
    } catch (error) {
      this.ports.onRequestFailed(error);
      await this.refresh();
    }
  }
}

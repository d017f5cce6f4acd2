import type { Message } from '@ag-ui/core';
import { workflowToResume } from '@/components/workflows/workflow-to-resume';
import { track } from '@/hooks/track';
import type { Delivery } from '@/lib/runs/schema.ts';
import type { ChatPorts, RunDirectives } from './chat-ports.ts';
import type { ChatStore } from './chat-store.ts';
import type { LogConnection } from './log-connection.ts';
import type { MessageQueue } from './message-queue.ts';
import { isTaken } from './session-state.ts';

/** Sends what the user says, and gives it back when it does not arrive. */
export class MessageSender {
  /** Is on its way, or did not arrive. */
  private unsent: { id: string; content: string } | null = null;
  /** A version of an earlier message is on its way. */
  private replacing = false;

  constructor(
    private readonly threadId: string,
    private readonly ports: ChatPorts,
    private readonly store: ChatStore,
    private readonly queue: MessageQueue,
    private readonly connection: LogConnection,
  ) {}

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
    const state = this.store.getState();
    if (state.phase === 'opening') {
      // What waits for the thread to open is not on the screen; without a server it stays with its author.
      if (state.offline) {
        this.store.restore(content);
        return;
      }
      this.store.when(
        ({ phase, offline }) => phase !== 'opening' || offline,
        () => this.send(content, delivery, directives),
      );
      return;
    }
    if (isTaken(state) || state.queue.length > 0) {
      this.trackSent(content, delivery);
      void this.enqueue(content, delivery);
      return;
    }
    const again = this.unsent?.content === content ? this.unsent.id : null;
    if (again === null) this.trackSent(content, 'now');
    else this.store.set({ restored: null });
    this.add(again ?? this.ports.makeId(), content);
    this.run(directives);
  };

  /** Sends what stands in for an earlier message, which is gone from the transcript already. */
  sendInstead(id: string, content: string, directives: RunDirectives): void {
    this.add(id, content);
    this.replacing = true;
    this.run(directives);
  }

  /** Lets the assistant work without a new message: what a workflow is to do next. */
  readonly act = (directives: RunDirectives): void => {
    if (!isTaken(this.store.getState())) this.run(directives);
  };

  /** Lets the assistant work on the transcript as it stands: after a failure, a stop or a limit. */
  readonly resume = (): void => {
    if (isTaken(this.store.getState())) return;
    if (this.unsent) {
      this.send(this.unsent.content);
      return;
    }
    const workflow = workflowToResume(this.ports.agent.messages, this.store.shared.get());
    this.run(workflow && { workflow });
  };

  /** Tries again what failed: the message, the run, or opening the thread. */
  readonly retry = (): void => {
    if (this.unsent || this.ports.agent.messages.length > 0) this.resume();
    else this.connection.reconnect();
  };

  readonly noteLast = (lastMessageId: string | null): void => {
    if (lastMessageId !== this.store.getState().lastMessageId) this.store.set({ lastMessageId });
  };

  /** The server has these messages. */
  noteKnown(messages: readonly Message[]): void {
    if (messages.some(({ id }) => id === this.unsent?.id)) this.unsent = null;
  }

  /** The run of what was sent has begun. */
  noteStarted(): void {
    this.unsent = null;
    this.replacing = false;
  }

  /**
   * Takes a message that never arrived back out of the transcript, into the input field.
   * @returns whether there was one on its way
   */
  takeBack(): boolean {
    if (this.store.getState().phase !== 'sending' || !this.unsent) return false;
    const { id, content } = this.unsent;
    const { agent } = this.ports;
    agent.setMessages(agent.messages.filter((message) => message.id !== id));
    this.store.restore(content);
    if (this.replacing) this.connection.lose();
    this.replacing = false;
    return true;
  }

  private add(id: string, content: string): void {
    this.unsent = { id, content };
    this.ports.agent.addMessage({ id, role: 'user', content });
  }

  private run(directives?: RunDirectives): void {
    this.connection.cancel();
    // The answer before is not the one that is written now, and need not be laid out as that.
    this.noteLast(this.ports.agent.messages.at(-1)?.id ?? null);
    this.store.dispatch({ type: 'sending' });
    void this.ports.run(directives);
  }

  private trackSent(content: string, delivery: Delivery | 'now'): void {
    const { threadId } = this;
    track('copilot_message_sent', { threadId, characters: content.length, delivery });
  }

  private async enqueue(content: string, delivery: Delivery): Promise<void> {
    if (await this.queue.add(content, delivery)) this.connection.rejoin();
    else this.store.restore(content);
  }
}

import { track } from '@/hooks/track';
import type { Override } from '@/lib/routing/schema';
import { messagesBefore, questionOf, withVersion } from './branches.ts';
import type { ChatPorts } from './chat-ports.ts';
import type { ChatStore } from './chat-store.ts';
import type { LogConnection } from './log-connection.ts';
import type { MessageSender } from './message-sender.ts';
import type { RunStopper } from './run-stopper.ts';
import { isTaken } from './session-state.ts';
import { textOf } from './transcript.ts';

/** Questions that are asked once more, and the versions of the conversation that come of it. */
export class MessageVersions {
  /** What is to be done once the stream has come to its end; before, that end would be taken for its own. */
  private afterStream: (() => void) | null = null;

  constructor(
    private readonly threadId: string,
    private readonly ports: ChatPorts,
    private readonly store: ChatStore,
    private readonly sender: MessageSender,
    private readonly stopper: RunStopper,
    private readonly connection: LogConnection,
  ) {}

  /** Answers the question before `answerId` once more; the answer that is there stays reachable. */
  readonly regenerate = (answerId: string): void => {
    const question = questionOf(this.store.shown, answerId);
    if (!question) return;
    track('copilot_message_regenerated', { threadId: this.threadId, messageId: answerId });
    this.edit(question.id, textOf(question));
  };

  /**
   * Answers a question once more, in the way that the user wants. What is being done about it ends.
   */
  readonly reroute = (messageId: string, handler: Override): void => {
    const message = this.store.shown.find(({ id }) => id === messageId);
    if (!message) return;
    const again = () => this.edit(messageId, textOf(message), handler);
    if (!isTaken(this.store.getState())) {
      again();
      return;
    }
    this.afterStream = again;
    this.stopper.stop();
  };

  /**
   * Sends another version of a message; the one that is there stays reachable with its answers.
   * @param handler what the user wants to answer it
   */
  readonly edit = (messageId: string, content: string, handler?: Override): void => {
    const state = this.store.getState();
    if (isTaken(state)) return;
    const { agent } = this.ports;
    const id = this.ports.makeId();
    const { history, branches } = state;
    this.store.set({
      history: { ...history, earlier: messagesBefore(history.earlier, messageId) },
      branches: withVersion(branches, messageId, id),
    });
    const inEarlier = !agent.messages.some((message) => message.id === messageId);
    agent.setMessages(inEarlier ? [] : messagesBefore(agent.messages, messageId));
    this.sender.sendInstead(id, content, { insteadOf: messageId, ...(handler && { handler }) });
  };

  /** Shows the version of the conversation that a message belongs to. */
  readonly showBranch = async (messageId: string): Promise<void> => {
    try {
      await this.ports.showBranch(messageId);
      this.connection.rejoin();
    } catch (error) {
      this.ports.onRequestFailed(error);
    }
  };

  /** What waited for the stream's end; it is given once. */
  takeAfterStream(): (() => void) | null {
    const then = this.afterStream;
    this.afterStream = null;
    return then;
  }
}

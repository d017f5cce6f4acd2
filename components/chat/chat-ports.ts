import type { Message } from '@ag-ui/core';
import type { ContextUsage } from '@/lib/agent/schema';
import type { Override } from '@/lib/routing/schema';
import type { WorkflowAction } from '@/lib/workflows/schema';
import type { Branches } from './branches.ts';
import type { FollowedAgent } from './follow-agent.ts';
import type { HistoryState } from './history.ts';
import type { QueuePorts } from './message-queue.ts';
import type { SessionState } from './session-state.ts';
import type { Understandings } from './understanding.ts';

/** `forwardedProps.flightdeck` of a run. */
export type RunDirectives = {
  insteadOf?: string;
  handler?: Override;
  workflow?: { id: string; action: WorkflowAction; stepId?: string };
};

/** Text that goes back to the input field because it did not reach the server. */
export type RestoredDraft = { text: string; nonce: number };

export type ChatState = SessionState & {
  history: HistoryState;
  branches: Branches;
  restored: RestoredDraft | null;
  /** The last message of the transcript as it is shown: only there it makes sense to go on. */
  lastMessageId: string | null;
  /** What fills the model's window; null before the first answer. */
  usage: ContextUsage | null;
  /** How the questions on screen were understood, as far as it is known. */
  understandings: Understandings;
};

export type ChatAgent = FollowedAgent & {
  messages: Message[];
  addMessage(message: Message): void;
  setMessages(messages: Message[]): void;
};

/** What the controller needs from the outside. Requests throw what the API answered. */
export type ChatPorts = QueuePorts & {
  agent: ChatAgent;
  /** @param directives what the server is told about the run beside its messages */
  run(directives?: RunDirectives): Promise<unknown>;
  connect(): Promise<unknown>;
  stop(): void;
  /** Lets the workflow that runs end its step, and no other begin. */
  pause(): Promise<unknown>;
  /** Gives the page the thread's address, if it does not have it. */
  takeAddress(): void;
  showBranch(messageId: string): Promise<unknown>;
  readEarlier(before: string): Promise<{ messages: Message[]; before: string | null }>;
  readUsage(): Promise<{ usage: ContextUsage | null }>;
};

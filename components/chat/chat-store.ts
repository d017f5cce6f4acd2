import type { Message } from '@ag-ui/core';
import { createSignal, createStore } from '@/hooks/store';
import type { SharedData } from '@/lib/shared-state';
import { readAction } from '@/lib/widgets';
import { noBranches } from './branches.ts';
import type { ChatAgent, ChatState } from './chat-ports.ts';
import { type HistoryState, noHistory } from './history.ts';
import { openingSession, reduceSession, type SessionAction } from './session-state.ts';
import { noUnderstandings } from './understanding.ts';

const OPENING: ChatState = {
  ...openingSession,
  history: noHistory,
  branches: noBranches,
  restored: null,
  lastMessageId: null,
  usage: null,
  understandings: noUnderstandings,
};

/** What is known of one thread, and the ways in which it changes. */
export class ChatStore {
  private readonly state = createStore(OPENING);
  private readonly actions = createSignal();
  /** What the thread shares with its readers: workflows, widgets. */
  readonly shared = createStore<SharedData>({});

  constructor(private readonly agent: ChatAgent) {}

  readonly getState = this.state.get;
  readonly subscribe = this.state.subscribe;
  /** Tells of each action; other changes of the state are none. */
  readonly onAction = this.actions.subscribe;

  /** What is shown of the transcript, in order. */
  get shown(): Message[] {
    return [...this.getState().history.earlier, ...this.agent.messages];
  }

  readonly set = (change: Partial<ChatState>): void =>
    this.state.set({ ...this.getState(), ...change });

  readonly dispatch = (action: SessionAction): void => {
    this.set(reduceSession(this.getState(), action));
    this.actions.tell();
  };

  setHistory(change: (history: HistoryState) => HistoryState): void {
    this.set({ history: change(this.getState().history) });
  }

  /** Puts a text back into the input field. What was done on a widget is not written there. */
  restore(text: string): void {
    if (readAction(text)) return;
    this.set({ restored: { text, nonce: (this.getState().restored?.nonce ?? 0) + 1 } });
  }

  /** Does something once, as soon as the state is as it should be. */
  when(ready: (state: ChatState) => boolean, then: () => void): void {
    const unsubscribe = this.subscribe(() => {
      if (!ready(this.getState())) return;
      unsubscribe();
      then();
    });
  }
}

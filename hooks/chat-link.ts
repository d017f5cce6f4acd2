import { createSignal } from '@/hooks/store';

/** A message in words, as it is seen from outside the chat. */
export type ChatLine = { id: string; role: 'user' | 'assistant'; text: string };

/** What is known of the conversation on screen. */
export type ChatFacts = {
  messages: readonly ChatLine[];
  messageCount: number;
  /** The assistant answers, or a message waits to be sent. */
  isLoading: boolean;
};

/** What the chat lets others do with the conversation that it shows. */
export type ChatDriver = {
  slug: string;
  threadId: string;
  /** False where only the way to the chat is shown: `show` then leads to another driver. */
  ready: boolean;
  subscribe: (watcher: () => void) => () => void;
  messages: () => readonly ChatLine[];
  isBusy: () => boolean;
  send: (text: string) => void;
  regenerate: () => void;
  stop: () => void;
  /** Shows a conversation that is not begun. @returns false when it shows one already */
  startNew: () => boolean;
  show: () => void;
  focus: () => void;
};

type Order =
  | { type: 'send'; text: string }
  | { type: 'regenerate' | 'stop' | 'new' | 'show' | 'focus' };

const NONE: readonly ChatLine[] = [];

/**
 * The way to the chat for everything outside it. The chat's code comes late: what is asked of it
 * before waits here, in order, and is a reason to fetch it at once.
 */
export class ChatLink {
  private driver: ChatDriver | null = null;
  private orders: Order[] = [];
  /** The conversation that is being left for a new one; what was ordered after that is not for it. */
  private leaving: string | null = null;
  private wanted = false;
  private slug: string | null = null;
  private readonly changes = createSignal();

  readonly subscribe = this.changes.subscribe;
  private readonly tell = this.changes.tell;

  /** Whether somebody asked for the chat. */
  readonly isWanted = (): boolean => this.wanted;

  readonly read = <K extends keyof ChatFacts>(name: K): ChatFacts[K] => {
    const facts: { [F in keyof ChatFacts]: () => ChatFacts[F] } = {
      messages: () => this.driver?.messages() ?? NONE,
      messageCount: () => this.driver?.messages().length ?? 0,
      isLoading: () =>
        this.driver?.isBusy() === true || this.orders.some(({ type }) => type === 'send'),
    };
    return facts[name]();
  };

  /** Names the workspace around. What waits for the chat of another one is dropped. */
  readonly enter = (slug: string): void => {
    if (this.slug !== null && this.slug !== slug) this.orders = [];
    this.slug = slug;
  };

  readonly give = (order: Order): void => {
    this.wanted = true;
    this.orders.push(order);
    this.carryOut();
    this.tell();
  };

  /** The chat is there. @returns a function that takes it away again */
  readonly connect = (driver: ChatDriver): (() => void) => {
    this.enter(driver.slug);
    this.driver = driver;
    if (this.leaving !== driver.threadId) this.leaving = null;
    const unsubscribe = driver.subscribe(this.tell);
    this.carryOut();
    this.tell();
    return () => {
      unsubscribe();
      if (this.driver === driver) this.driver = null;
      this.tell();
    };
  };

  private carryOut(): void {
    const { driver } = this;
    if (!driver || this.leaving !== null || this.orders.length === 0) return;
    if (!driver.ready) {
      driver.show();
      return;
    }
    while (this.orders.length > 0 && this.leaving === null) {
      const order = this.orders.shift() as Order;
      if (order.type === 'new') {
        if (driver.startNew()) this.leaving = driver.threadId;
      } else if (order.type === 'send') {
        driver.show();
        driver.send(order.text);
      } else driver[order.type]();
    }
  }
}

/** The tab's one way to its chat. */
export const chatLink = new ChatLink();

import { createStore } from '@/hooks/store';
import type { Feedback, GivenFeedback, Verdict } from '@/lib/feedback/schema';

/** What the store needs from the outside. Requests throw what the API answered. */
export type FeedbackPorts = {
  read(): Promise<{ feedback: Feedback[] }>;
  give(messageId: string, given: GivenFeedback): Promise<unknown>;
  withdraw(messageId: string): Promise<unknown>;
  onFailed(error: unknown): void;
};

type Given = ReadonlyMap<string, GivenFeedback>;

/**
 * What the reader thinks of the answers of one thread. A press shows at once; what the server does
 * not take is shown no more.
 */
export class FeedbackStore {
  private readonly given = createStore<Given>(new Map());
  private watchers = 0;
  /** What the server is known to hold: what is shown again when it takes nothing new. */
  private readonly stored = new Map<string, GivenFeedback | undefined>();
  private loading = false;
  /** The requests about an answer go out one after the other, so that the last press wins. */
  private readonly sending = new Map<string, Promise<void>>();

  constructor(private readonly ports: FeedbackPorts) {}

  readonly getState = this.given.get;

  /** The first watcher has the thread's verdicts read; without them the answers show none. */
  readonly subscribe = (watcher: () => void): (() => void) => {
    const end = this.given.subscribe(watcher);
    this.watchers += 1;
    // On the way to another thread the answers of the last one stand for a moment.
    setTimeout(() => {
      if (!this.loading && this.watchers > 0) void this.load();
    });
    return () => {
      this.watchers -= 1;
      end();
    };
  };

  /** Presses a thumb: gives the verdict, or takes it back when it is there. @returns whether it stands */
  press(messageId: string, verdict: Verdict): boolean {
    const taken = this.given.get().get(messageId)?.verdict === verdict;
    this.change(messageId, taken ? undefined : { verdict, comment: '' });
    return !taken;
  }

  /** Adds a comment to the verdict that stands. */
  comment(messageId: string, comment: string): void {
    const before = this.given.get().get(messageId);
    if (before) this.change(messageId, { ...before, comment });
  }

  private change(messageId: string, next: GivenFeedback | undefined): void {
    this.put(messageId, next);
    const send = async () => {
      try {
        await (next ? this.ports.give(messageId, next) : this.ports.withdraw(messageId));
        this.stored.set(messageId, next);
      } catch (error) {
        if (this.given.get().get(messageId) === next)
          this.put(messageId, this.stored.get(messageId));
        this.ports.onFailed(error);
      }
    };
    const earlier = this.sending.get(messageId) ?? Promise.resolve();
    this.sending.set(messageId, earlier.then(send));
  }

  private async load(): Promise<void> {
    this.loading = true;
    try {
      const { feedback } = await this.ports.read();
      const read = feedback.map(({ messageId, ...given }) => [messageId, given] as const);
      for (const [messageId, given] of read) this.stored.set(messageId, given);
      this.given.set(new Map([...read, ...this.given.get()]));
    } catch {
      // The next answer that is shown asks again; nobody is told of thumbs that are not pressed.
      this.loading = false;
    }
  }

  private put(messageId: string, given: GivenFeedback | undefined): void {
    const next = new Map(this.given.get());
    if (given) next.set(messageId, given);
    else next.delete(messageId);
    this.given.set(next);
  }
}

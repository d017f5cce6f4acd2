import { tunables } from '@/lib/tunables.ts';
import type { ChatPorts } from './chat-ports.ts';
import type { ChatStore } from './chat-store.ts';

/** The way to the thread's live log: it is taken again whenever it is lost, later and later. */
export class LogConnection {
  private attempts = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ports: Pick<ChatPorts, 'agent' | 'connect'>,
    private readonly store: ChatStore,
  ) {}

  /** The server answers. */
  readonly contact = (): void => {
    this.attempts = 0;
    this.store.dispatch({ type: 'connection_back' });
  };

  /** The server does not answer. */
  readonly lose = (): void => {
    this.store.dispatch({ type: 'connection_lost' });
    this.attempts = Math.max(this.attempts, 1);
    this.rejoin();
  };

  /** Somebody wants it again now. */
  readonly reconnect = (): void => {
    this.attempts = 0;
    this.store.dispatch({ type: 'error_dismissed' });
    this.rejoin();
  };

  /** Connects to the thread's log unless a stream is open: at once, later less and less often. */
  readonly rejoin = (): void => {
    const { reconnectMinMs, reconnectMaxMs } = tunables.chat;
    const wait = this.attempts === 0 ? 0 : reconnectMinMs * 2 ** (this.attempts - 1);
    this.attempts += 1;
    this.cancel();
    this.timer = setTimeout(
      () => {
        if (!this.ports.agent.isRunning) void this.ports.connect();
      },
      Math.min(wait, reconnectMaxMs),
    );
  };

  /** Connects no more by itself: a run brings a stream of its own, or nobody looks any more. */
  readonly cancel = (): void => clearTimeout(this.timer);
}

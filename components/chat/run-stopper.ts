import { tunables } from '@/lib/tunables.ts';
import type { ChatPorts } from './chat-ports.ts';
import type { ChatStore } from './chat-store.ts';

/** Stops the run; when its end does not come, the log is asked for it. */
export class RunStopper {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ports: Pick<ChatPorts, 'stop' | 'connect'>,
    private readonly store: ChatStore,
  ) {
    store.onAction(() => {
      if (store.getState().phase !== 'stopping') this.cancel();
    });
  }

  readonly stop = (): void => {
    this.store.dispatch({ type: 'stopping' });
    this.ports.stop();
    this.cancel();
    this.timer = setTimeout(() => void this.ports.connect(), tunables.chat.stopCheckMs);
  };

  readonly cancel = (): void => clearTimeout(this.timer);
}

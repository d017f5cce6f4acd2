import type { FeedEvent } from '@/lib/feed/schema';

/** `resync`: the connection is new, so events may have been missed; read again what you show. */
export type WorkspaceFeedEvent = FeedEvent | { type: 'resync' };
type Listener = (event: WorkspaceFeedEvent) => void;

/** The parts of EventSource and Document that the feed needs, so that tests can stand in. */
export type FeedSource = Pick<EventTarget, 'addEventListener'> & { close(): void };
export type FeedEnvironment = {
  openSource: (url: string) => FeedSource;
  isHidden: () => boolean;
  onVisibilityChange: (listener: () => void) => () => void;
};

export type WorkspaceFeed = { subscribe: (listener: Listener) => () => void };

/**
 * One connection for all listeners of a tab, open only while somebody listens and the tab is
 * visible: browsers allow six HTTP/1.1 connections to a host over all tabs.
 */
export function createWorkspaceFeed(url: string, environment: FeedEnvironment): WorkspaceFeed {
  const listeners = new Set<Listener>();
  let source: FeedSource | null = null;
  let stopWatching: (() => void) | null = null;

  const tell = (event: WorkspaceFeedEvent) => {
    for (const listener of [...listeners]) listener(event);
  };
  const close = () => {
    source?.close();
    source = null;
  };
  const update = () => {
    if (listeners.size === 0 || environment.isHidden()) return close();
    if (source) return;
    source = environment.openSource(url);
    source.addEventListener('open', () => tell({ type: 'resync' }));
    source.addEventListener('message', (message) => {
      const event = parseEvent((message as MessageEvent<string>).data);
      if (event) tell(event);
    });
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      stopWatching ??= environment.onVisibilityChange(update);
      update();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        close();
        stopWatching?.();
        stopWatching = null;
      };
    },
  };
}

function parseEvent(data: string): WorkspaceFeedEvent | null {
  try {
    return JSON.parse(data) as WorkspaceFeedEvent;
  } catch {
    return null;
  }
}

import { describe, expect, it } from 'vitest';
import { createWorkspaceFeed, type WorkspaceFeedEvent } from './workspace-feed.ts';

class FakeSource extends EventTarget {
  closed = false;
  close() {
    this.closed = true;
  }
  send(data: string) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function setUp() {
  const sources: FakeSource[] = [];
  const watchers = new Set<() => void>();
  let hidden = false;
  const feed = createWorkspaceFeed('/events', {
    openSource: () => {
      const source = new FakeSource();
      sources.push(source);
      return source;
    },
    isHidden: () => hidden,
    onVisibilityChange: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  });
  const setHidden = (value: boolean) => {
    hidden = value;
    for (const watcher of watchers) watcher();
  };
  return { feed, sources, watchers, setHidden };
}

describe('createWorkspaceFeed', () => {
  it('shares one connection among listeners and closes it with the last', () => {
    const { feed, sources, watchers } = setUp();
    const stops = [feed.subscribe(() => {}), feed.subscribe(() => {})];
    expect(sources).toHaveLength(1);
    stops[0]?.();
    expect(sources[0]?.closed).toBe(false);
    stops[1]?.();
    expect(sources[0]?.closed).toBe(true);
    expect(watchers.size).toBe(0);
  });

  it('passes events on and drops what is not JSON', () => {
    const { feed, sources } = setUp();
    const seen: WorkspaceFeedEvent[] = [];
    feed.subscribe((event) => seen.push(event));
    sources[0]?.send('{"type":"threads_changed"}');
    sources[0]?.send('{"type":');
    expect(seen).toEqual([{ type: 'threads_changed' }]);
  });

  it('closes while the tab is hidden, and asks for a resync when it is open again', () => {
    const { feed, sources, setHidden } = setUp();
    const seen: WorkspaceFeedEvent[] = [];
    feed.subscribe((event) => seen.push(event));
    setHidden(true);
    expect(sources[0]?.closed).toBe(true);
    setHidden(false);
    expect(sources).toHaveLength(2);
    sources[1]?.dispatchEvent(new Event('open'));
    expect(seen).toEqual([{ type: 'resync' }]);
  });

  it('does not connect for a tab that starts hidden', () => {
    const { feed, sources, setHidden } = setUp();
    setHidden(true);
    feed.subscribe(() => {});
    expect(sources).toHaveLength(0);
    setHidden(false);
    expect(sources).toHaveLength(1);
  });

  it('lets a listener leave while it is being told', () => {
    const { feed, sources } = setUp();
    let told = 0;
    const stop = feed.subscribe(() => {
      told += 1;
      stop();
    });
    feed.subscribe(() => {
      told += 1;
    });
    sources[0]?.send('{"type":"threads_changed"}');
    expect(told).toBe(2);
  });
});

'use client';

import { useEffect, useEffectEvent } from 'react';
import {
  createWorkspaceFeed,
  type WorkspaceFeed,
  type WorkspaceFeedEvent,
} from '@/hooks/workspace-feed';

const feeds = new Map<string, WorkspaceFeed>();

/**
 * Hears what happens in a workspace while the tab is visible. All callers of a tab share one
 * connection; each gets a `resync` event whenever that connection is new.
 */
export function useWorkspaceFeed(slug: string, onEvent: (event: WorkspaceFeedEvent) => void): void {
  const listener = useEffectEvent(onEvent);
  useEffect(() => feedOf(slug).subscribe((event) => listener(event)), [slug]);
}

function feedOf(slug: string): WorkspaceFeed {
  const known = feeds.get(slug);
  if (known) return known;
  const feed = createWorkspaceFeed(`/api/workspaces/${encodeURIComponent(slug)}/events`, {
    openSource: (url) => new EventSource(url),
    isHidden: () => document.hidden,
    onVisibilityChange: (watcher) => {
      document.addEventListener('visibilitychange', watcher);
      return () => document.removeEventListener('visibilitychange', watcher);
    },
  });
  feeds.set(slug, feed);
  return feed;
}

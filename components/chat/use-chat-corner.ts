'use client';

import { useSyncExternalStore } from 'react';
import { createSignal } from '@/hooks/store';

export const CORNERS = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
export type Corner = (typeof CORNERS)[number];

const KEY = 'flightdeck.chat.corner';
const chosen = createSignal();

function subscribe(watcher: () => void): () => void {
  const end = chosen.subscribe(watcher);
  window.addEventListener('storage', watcher);
  return () => {
    end();
    window.removeEventListener('storage', watcher);
  };
}

function read(): Corner {
  const stored = window.localStorage.getItem(KEY);
  return CORNERS.find((corner) => corner === stored) ?? 'bottom-right';
}

function choose(corner: Corner): void {
  window.localStorage.setItem(KEY, corner);
  chosen.tell();
}

/** In which corner the popup stands; remembered by this browser. */
export function useChatCorner(): [Corner, (corner: Corner) => void] {
  const corner = useSyncExternalStore(subscribe, read, () => CORNERS[0]);
  return [corner, choose];
}

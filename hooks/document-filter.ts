'use client';

import { useSyncExternalStore } from 'react';

/** What the list of documents is searched for. Everything in the page that narrows the list sets it. */
let current = '';
const watchers = new Set<() => void>();

/** The words that the list of documents is searched for; empty when all are shown. */
export const documentFilter = (): string => current;

/** Narrows the list of documents to those that have the words of `text`. */
export function setDocumentFilter(text: string): void {
  current = text;
  for (const watcher of [...watchers]) watcher();
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

const none = () => '';

/** The filter, live, and how to change it. */
export function useDocumentFilter(): [string, (text: string) => void] {
  return [useSyncExternalStore(subscribe, documentFilter, none), setDocumentFilter];
}

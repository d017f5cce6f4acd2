'use client';

import { useDeferredValue, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useWorkspaceFeed } from '@/hooks/use-workspace-feed';
import type { Entity, EntityDetail, KnowledgeGraph } from '@/lib/knowledge/schema';
import { tunables } from '@/lib/tunables';
import { fetchEntities, fetchEntity, fetchGraph } from './graph-api';
import { filterQuery, useGraphFilter } from './graph-filter';
import { type Fetched, useFetched } from './use-fetched';

/**
 * The graph by the filter, always with the entity in focus, and kept as the documents change.
 * @param focus asks for another graph only when this one does not have it
 */
export function useGraph(slug: string, focus: string | null): Fetched<KnowledgeGraph> {
  const filter = filterQuery(useGraphFilter());
  const [anchor, setAnchor] = useState(focus);
  const query = new URLSearchParams(filter);
  if (anchor !== null) query.set('focus', anchor);
  const graph = useFetched(
    `?${query}`,
    (asked, signal) => fetchGraph(slug, new URLSearchParams(asked), signal),
    true,
  );
  const missing =
    focus !== null &&
    focus !== anchor &&
    !graph.loading &&
    graph.value?.entities.every(({ key }) => key !== focus);
  if (missing) setAnchor(focus);
  useReloadWithDocuments(slug, graph.reload);
  return graph;
}

/** What is known of the entity in focus. */
export function useEntity(slug: string, key: string | null): Fetched<EntityDetail> {
  return useFetched(key, (asked, signal) => fetchEntity(slug, asked, signal));
}

/** Entities with the letters that were typed; nothing is asked for before some were. */
export function useFoundEntities(slug: string, typed: string): Fetched<Entity[]> {
  const letters = useDeferredValue(typed.trim());
  const paused = usePaused(letters);
  const filter = filterQuery(useGraphFilter());
  const key = paused === '' || letters === '' ? null : JSON.stringify([paused, `${filter}`]);
  return useFetched(key, (_, signal) => fetchEntities(slug, paused, filter, signal), true);
}

/** The text once nobody has changed it for a moment. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), tunables.chat.searchPauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

/** Documents change in bursts; the graph is read again once a burst. */
function useReloadWithDocuments(slug: string, reload: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const again = useEffectEvent(reload);
  useEffect(() => () => clearTimeout(timer.current), []);
  useWorkspaceFeed(slug, (event) => {
    const settled =
      (event.type === 'document' && event.document.status === 'ready') ||
      event.type === 'document_removed';
    if (!settled) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => again(), tunables.chat.refreshMs);
  });
}

import type { Message } from '@ag-ui/core';
import { prependPage, splitAtSnapshot } from './transcript.ts';

/** The part of a thread before what the agent holds, as far as it was loaded. */
export type HistoryState = {
  earlier: Message[];
  /** Where the next older page ends; null when there is none. */
  before: string | null;
  loading: boolean;
};

export const noHistory: HistoryState = { earlier: [], before: null, loading: false };

/** @param known what the agent held when the snapshot came */
export function takeSnapshot(
  history: HistoryState,
  known: readonly Message[],
  snapshot: readonly Message[],
): HistoryState {
  const { earlier } = splitAtSnapshot(prependPage(history.earlier, known), snapshot);
  return { ...history, earlier };
}

/** A snapshot's own window counts only while nothing older than it is shown. */
export function takeWindow(history: HistoryState, before: string | null): HistoryState {
  return history.earlier.length > 0 ? history : { ...history, before };
}

/** @param shown what the agent holds, so that no message appears twice */
export function takePage(
  history: HistoryState,
  page: { messages: Message[]; before: string | null },
  shown: readonly Message[],
): HistoryState {
  const held = new Set(shown.map(({ id }) => id));
  const fresh = page.messages.filter(({ id }) => !held.has(id));
  return { earlier: prependPage(fresh, history.earlier), before: page.before, loading: false };
}

'use client';

import { createStore, useStore } from '@/hooks/store';
import type { CitedPassage } from '@/lib/knowledge/schema';

/** What stands large in front of the page. */
export type Staged =
  | { kind: 'answer'; title: string; content: string; print?: boolean }
  | { kind: 'sources'; passages: readonly CitedPassage[] };

const stage = createStore<Staged | null>(null);

export const setStage = stage.set;

export function useStage(): Staged | null {
  return useStore(stage);
}

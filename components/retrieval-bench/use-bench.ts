'use client';

import { useRef } from 'react';
import { apiRequest } from '@/hooks/api-request';
import type { GoldenCase } from '@/lib/golden-cases/schema';
import type { SearchExplanation } from '@/lib/knowledge/schema';
import { type BenchRequest, benchState, changeBench, useBenchState } from './bench-store';
import { sameFilters, usedFilters } from './marks';

/** The query that is being tried in a workspace, and what can be done with it. */
export function useBench(slug: string) {
  const state = useBenchState(slug);
  const running = useRef<AbortController | null>(null);
  const change = (next: Parameters<typeof changeBench>[1]) => changeBench(slug, next);

  const search = async (request: BenchRequest) => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    const { asked, places, unanswerable } = benchState(slug);
    const same = asked?.query === request.query && sameFilters(asked.filters, request.filters);
    change({
      asked: request,
      searching: true,
      error: null,
      places: same ? places : [],
      unanswerable: same && unanswerable,
    });
    try {
      const path = `/api/workspaces/${encodeURIComponent(slug)}/retrieval`;
      const json = { ...request, filters: usedFilters(request.filters) };
      const explanation = await apiRequest<SearchExplanation>(path, {
        method: 'POST',
        json,
        signal: abort.signal,
      });
      change({ explanation, searching: false });
    } catch (error) {
      if (!abort.signal.aborted) change({ error, explanation: null, searching: false });
    }
  };
  return {
    ...state,
    change,
    search,
    /** Tries a case again, with its marks. */
    load: ({ query, filters, places, answerable }: GoldenCase) => {
      const request = { ...state.draft, query, filters };
      change({ draft: request, asked: request, places, unanswerable: !answerable });
      return search(request);
    },
  };
}

export type Bench = ReturnType<typeof useBench>;

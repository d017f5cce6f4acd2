'use client';

import { useCallback, useEffect, useState } from 'react';
import { apiRequest } from '@/hooks/api-request';
import { useDelayedDeletions } from '@/hooks/use-delayed-deletions';
import type { CaseResult, CaseTotals, GoldenCase } from '@/lib/golden-cases/schema';

export type CaseRun = { results: CaseResult[]; totals: CaseTotals };
type Kept = Pick<GoldenCase, 'query' | 'places' | 'answerable'> & {
  filters?: GoldenCase['filters'];
};

/**
 * The golden cases of a workspace. What is deleted goes out of sight at once and is deleted when
 * `settle` says that the time to undo is over.
 * @param onFailed told when a deletion could not be carried out
 */
export function useGoldenCases(slug: string, onFailed: (error: unknown) => void) {
  const [all, setAll] = useState<GoldenCase[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [run, setRun] = useState<CaseRun | null>(null);
  const path = `/api/workspaces/${encodeURIComponent(slug)}/golden-cases`;

  const reload = useCallback(async () => {
    try {
      setAll((await apiRequest<{ cases: GoldenCase[] }>(path)).cases);
      setError(null);
    } catch (failure) {
      setError(failure);
    }
  }, [path]);
  useEffect(() => void reload(), [reload]);

  const { hidden, remove, undo, settle, settleAll } = useDelayedDeletions(
    (id) => `/api/golden-cases/${encodeURIComponent(id)}`,
    onFailed,
  );

  return {
    cases: all?.filter(({ id }) => !hidden.has(id)) ?? null,
    run,
    error,
    reload: () => void reload(),
    exportPath: `${path}/export`,
    /** @throws ApiError, as `runAll` */
    keep: async (kept: Kept) => {
      const { case: golden } = await apiRequest<{ case: GoldenCase }>(path, {
        method: 'POST',
        json: kept,
      });
      // Kept anew, it is not to be deleted any more.
      undo(golden.id);
      setRun(null);
      await reload();
    },
    runAll: async () => {
      settleAll();
      const done = await apiRequest<CaseRun>(`${path}/run`, { method: 'POST', json: {} });
      setRun(done);
      return done;
    },
    remove,
    undo,
    settle,
  };
}

export type GoldenCases = ReturnType<typeof useGoldenCases>;

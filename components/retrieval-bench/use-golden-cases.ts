'use client';

import { useCallback, useEffect, useState } from 'react';
import { DelayedDeletions } from '@/components/knowledge/delayed-deletions';
import { apiRequest } from '@/hooks/api-request';
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
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
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

  const show = useCallback(
    (id: string) => setHidden((before) => new Set([...before].filter((one) => one !== id))),
    [],
  );
  const [deletions] = useState(
    () =>
      new DelayedDeletions((id) => {
        const one = `/api/golden-cases/${encodeURIComponent(id)}`;
        apiRequest(one, { method: 'DELETE', keepalive: true }).catch((failure) => {
          show(id);
          onFailed(failure);
        });
      }),
  );
  useEffect(() => {
    const settleAll = () => deletions.settleAll();
    window.addEventListener('pagehide', settleAll);
    return () => {
      window.removeEventListener('pagehide', settleAll);
      settleAll();
    };
  }, [deletions]);

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
      if (deletions.undo(golden.id)) show(golden.id);
      setRun(null);
      await reload();
    },
    runAll: async () => {
      deletions.settleAll();
      const done = await apiRequest<CaseRun>(`${path}/run`, { method: 'POST', json: {} });
      setRun(done);
      return done;
    },
    remove: (id: string) => {
      deletions.schedule(id);
      setHidden((before) => new Set(before).add(id));
    },
    undo: (id: string) => {
      if (deletions.undo(id)) show(id);
    },
    settle: (id: string) => deletions.settle(id),
  };
}

export type GoldenCases = ReturnType<typeof useGoldenCases>;

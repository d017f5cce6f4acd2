'use client';

import { useCallback, useEffect, useState } from 'react';
import { apiRequest } from '@/hooks/api-request';
import { useWorkspaceFeed } from '@/hooks/use-workspace-feed';
import type { NewRule, PermissionRule } from '@/lib/decisions/schema';

/** The permission rules of a workspace. Adding and revoking throw ApiError. */
export function useRules(slug: string): {
  /** null while they have never been read. */
  rules: PermissionRule[] | null;
  error: unknown;
  reload: () => void;
  add: (rule: NewRule) => Promise<void>;
  revoke: (id: string) => Promise<void>;
} {
  const [rules, setRules] = useState<PermissionRule[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const path = `/api/workspaces/${encodeURIComponent(slug)}/rules`;

  const read = useCallback(async () => {
    setError(null);
    try {
      setRules((await apiRequest<{ rules: PermissionRule[] }>(path)).rules);
    } catch (failure) {
      setError(failure);
    }
  }, [path]);
  useEffect(() => void read(), [read]);
  // "Always allow" saves a rule too, in this tab or another.
  useWorkspaceFeed(slug, (event) => {
    if (event.type === 'decision' && event.status === 'answered') void read();
  });

  return {
    rules,
    error,
    reload: () => void read(),
    add: async (rule) => {
      await apiRequest(path, { method: 'POST', json: rule });
      await read();
    },
    revoke: async (id) => {
      await apiRequest(`/api/rules/${encodeURIComponent(id)}`, { method: 'DELETE' });
      setRules((before) => before?.filter((rule) => rule.id !== id) ?? null);
    },
  };
}

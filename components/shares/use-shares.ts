'use client';

import { useCallback, useEffect, useState } from 'react';
import { apiRequest } from '@/hooks/api-request';
import type { CreatedShare, Share, ShareScope } from '@/lib/shares/schema';

export type Shares = {
  /** null while they have not been read. */
  shares: Share[] | null;
  error: unknown;
  reload: () => void;
  /** @returns the address of the link. @throws ApiError, as `revoke` */
  create: (scope: ShareScope, expiresAt: Date) => Promise<string>;
  revoke: (id: string) => Promise<void>;
};

/** The links of a conversation, read anew whenever they come to be shown. */
export function useShares(threadId: string, shown: boolean): Shares {
  const [shares, setShares] = useState<Share[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const path = `/api/threads/${encodeURIComponent(threadId)}/shares`;
  const reload = useCallback(async () => {
    try {
      setShares((await apiRequest<{ shares: Share[] }>(path)).shares);
      setError(null);
    } catch (failure) {
      setError(failure);
    }
  }, [path]);
  useEffect(() => {
    if (shown) void reload();
  }, [reload, shown]);
  return {
    shares,
    error,
    reload,
    create: async (scope, expiresAt) => {
      const json = { scope, expiresAt: expiresAt.toISOString() };
      const created = await apiRequest<CreatedShare>(path, { method: 'POST', json });
      setShares((before) => [created.share, ...(before ?? [])]);
      return new URL(created.path, window.location.origin).href;
    },
    revoke: async (id) => {
      await apiRequest(`/api/shares/${encodeURIComponent(id)}`, { method: 'DELETE' });
      setShares((before) => before?.filter((share) => share.id !== id) ?? null);
    },
  };
}

'use client';

import { useCallback, useEffect, useState } from 'react';
import { toast } from 'sonner';
import { apiRequest } from '@/hooks/api-request';
import { notePreferences } from '@/hooks/person-preferences';
import { useErrorText } from '@/hooks/use-error-text';
import { mergeLimits } from '@/lib/rate-limits/schema';
import type { SettingsAnswer, SettingsChange } from '@/lib/settings/schema';

export type SettingsState = {
  /** null while they have never been read. */
  settings: SettingsAnswer | null;
  error: unknown;
  reload: () => void;
  /** Takes effect at once, and back if the server refuses it. */
  change: (change: SettingsChange) => Promise<void>;
};

/** What is set in a workspace and for the person who looks at it. */
export function useSettings(slug: string): SettingsState {
  const errorText = useErrorText();
  const [settings, setSettings] = useState<SettingsAnswer | null>(null);
  const [error, setError] = useState<unknown>(null);
  const path = `/api/workspaces/${encodeURIComponent(slug)}/settings`;

  const read = useCallback(async () => {
    setError(null);
    try {
      const answer = await apiRequest<SettingsAnswer>(path);
      setSettings(answer);
      notePreferences(answer.preferences);
    } catch (failure) {
      setError(failure);
    }
  }, [path]);
  useEffect(() => void read(), [read]);

  const change = async (changed: SettingsChange) => {
    setSettings((before) => before && merged(before, changed));
    try {
      const answer = await apiRequest<SettingsAnswer>(path, { method: 'PATCH', json: changed });
      setSettings((before) => ({ ...before, ...answer }));
      notePreferences(answer.preferences);
    } catch (failure) {
      toast.error(errorText(failure));
      await read();
    }
  };
  return { settings, error, reload: () => void read(), change };
}

function merged(settings: SettingsAnswer, change: SettingsChange): SettingsAnswer {
  return {
    ...settings,
    preferences: { ...settings.preferences, ...change.preferences },
    workspace: { ...settings.workspace, ...change.workspace },
    tenant: {
      ...settings.tenant,
      ...change.tenant,
      limits: mergeLimits(settings.tenant.limits, change.tenant?.limits),
    },
  };
}

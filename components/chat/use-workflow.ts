'use client';

import { useAgent } from '@copilotkit/react-core/v2';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { workflowReader } from '@/components/workflows/read-workflow';
import type { WorkflowState } from '@/lib/workflows/schema';

/** A workflow of the thread, live. Draws again only when something about this workflow has changed. */
export function useWorkflow(id: string): WorkflowState | null {
  const { agent } = useAgent({ updates: [] });
  const reader = useMemo(() => workflowReader(id), [id]);
  const subscribe = useCallback(
    (notify: () => void) => {
      const { unsubscribe } = agent.subscribe({ onStateChanged: notify });
      return unsubscribe;
    },
    [agent],
  );
  const read = () => reader(agent.state);
  return useSyncExternalStore(subscribe, read, read);
}

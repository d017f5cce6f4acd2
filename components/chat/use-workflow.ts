'use client';

import { useMemo } from 'react';
import { workflowReader } from '@/components/workflows/read-workflow';
import { useStore } from '@/hooks/store';
import type { WorkflowState } from '@/lib/workflows/schema';
import { useChat } from './chat-context';

/** A workflow of the thread, live. Draws again only when something about this workflow has changed. */
export function useWorkflow(id: string): WorkflowState | null {
  const { shared } = useChat().controller;
  return useStore(
    shared,
    useMemo(() => workflowReader(id), [id]),
  );
}

'use client';

import { createContext, useContext } from 'react';
import type { WorkspaceInfo } from './workspace-info.ts';

export const WorkspaceContext = createContext<WorkspaceInfo | null>(null);

/** The workspace whose pages are around; null on the page that is only chat. */
export const useWorkspaceAround = (): WorkspaceInfo | null => useContext(WorkspaceContext);

import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { WorkspaceInfo } from '@/components/workspace/workspace-info';
import { currentPrincipal } from '@/lib/auth/current-principal';
import { AppError } from '@/lib/errors';
import { describeModel } from '@/lib/models';
import { findWorkspace } from '@/lib/workspaces';

/** The workspace of a page, read once a request. Answers 404 if it is not there for this user. */
export const loadWorkspace = cache(async (slug: string): Promise<WorkspaceInfo> => {
  const principal = await currentPrincipal();
  try {
    const [{ id, name }, model] = await Promise.all([
      findWorkspace(principal, slug),
      describeModel(),
    ]);
    return { id, slug, name, model };
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
});

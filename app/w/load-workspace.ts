import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { WorkspaceInfo } from '@/components/workspace/workspace-info';
import { currentPrincipal } from '@/lib/auth/current-principal';
import { AppError } from '@/lib/errors';
import { type DocumentSummary, listDocuments } from '@/lib/knowledge';
import { describeModel } from '@/lib/models';
import { mayOperate } from '@/lib/telemetry';
import { findWorkspace } from '@/lib/workspaces';

/** What a workspace's pages show at once, read once a request. Answers 404 for one that is not there. */
export const loadWorkspace = cache(
  async (slug: string): Promise<{ workspace: WorkspaceInfo; documents: DocumentSummary[] }> => {
    const principal = await currentPrincipal();
    try {
      const [{ id, name }, model] = await Promise.all([
        findWorkspace(principal, slug),
        describeModel(),
      ]);
      const documents = await listDocuments({ tenantId: principal.tenantId, workspaceId: id });
      const operator = mayOperate(principal);
      const workspace = { id, slug, name, model, tenant: principal.tenantId, operator };
      return { workspace, documents };
    } catch (error) {
      if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
      throw error;
    }
  },
);

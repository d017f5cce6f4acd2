import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { findWorkspaceBySlug, type WorkspaceRow } from './workspace-repository.ts';

/** @throws AppError NOT_FOUND, also for another tenant's workspace. */
export async function findWorkspace(principal: Principal, slug: string): Promise<WorkspaceRow> {
  const valid = /^[A-Za-z0-9_-]{1,50}$/.test(slug);
  const workspace = valid ? await findWorkspaceBySlug(principal.tenantId, slug) : null;
  if (!workspace) throw new AppError('NOT_FOUND', 'There is no such workspace.');
  return workspace;
}

import type { Principal } from '../auth/index.ts';
import { describeModel, type ModelDescription } from '../models/index.ts';
import { countDocuments, type WorkspaceRow } from './workspace-repository.ts';

export type WorkspaceDescription = WorkspaceRow & {
  documentCount: number;
  model: ModelDescription;
};

/** A workspace with what its header shows. */
export async function describeWorkspace(
  { tenantId }: Principal,
  workspace: WorkspaceRow,
): Promise<WorkspaceDescription> {
  const [documentCount, model] = await Promise.all([
    countDocuments(tenantId, workspace.id),
    describeModel(),
  ]);
  return { ...workspace, documentCount, model };
}

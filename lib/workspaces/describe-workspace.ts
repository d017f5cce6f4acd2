import type { Principal } from '../auth/index.ts';
import { env } from '../env.ts';
import { describeModel, type ModelDescription } from '../models/index.ts';
import { countDocuments, type WorkspaceRow } from './workspace-repository.ts';

export type WorkspaceDescription = WorkspaceRow & {
  documentCount: number;
  model: ModelDescription;
  /** Whether what cannot be drawn as a widget is shown as what it holds. */
  widgetFallback: boolean;
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
  return { ...workspace, documentCount, model, widgetFallback: env().A2UI_FALLBACK_RENDER };
}

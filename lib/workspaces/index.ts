export { describeWorkspace, type WorkspaceDescription } from './describe-workspace.ts';
export { findWorkspace } from './find-workspace.ts';
export { findWorkspaceId } from './find-workspace-id.ts';
export { GUIDE_WORKSPACE } from './guide-workspace.ts';
export { ensureLocalTenant, type WorkspaceRow } from './workspace-repository.ts';

export { describeWorkspace } from './describe-workspace.ts';
export { findWorkspace } from './find-workspace.ts';
export { findWorkspaceId } from './find-workspace-id.ts';
export { GUIDE_WORKSPACE } from './guide-workspace.ts';
export { ensureLocalTenant } from './workspace-repository.ts';

import type { Principal } from '../auth/index.ts';
import { findCases } from './golden-case-repository.ts';
import type { GoldenCase } from './schema.ts';

/** The golden cases of a workspace, newest first. */
export function listCases({ tenantId }: Principal, workspaceId: string): Promise<GoldenCase[]> {
  return findCases({ tenantId, workspaceId });
}

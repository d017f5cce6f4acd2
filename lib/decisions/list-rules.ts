import type { Principal } from '../auth/schema.ts';
import { listRuleRows, toRule } from './rule-repository.ts';
import type { PermissionRule } from './schema.ts';

/** The rules that hold for the user's runs in a workspace: their own and everyone's, oldest first. */
export async function listRules(
  { tenantId, userId }: Principal,
  workspaceId: string,
): Promise<PermissionRule[]> {
  return (await listRuleRows(tenantId, workspaceId, userId)).map(toRule);
}

import { TENANT, type TenantDatabase, takeTurns, tenantDatabase } from '../database/index.ts';
import type { PermissionRule } from './schema.ts';

export type RuleRow = Omit<PermissionRule, 'createdAt' | 'appliesTo'> & {
  createdAt: Date;
  userId: string | null;
  workspaceId: string;
};
const select = {
  id: true,
  effect: true,
  tool: true,
  pattern: true,
  createdAt: true,
  createdBy: true,
  userId: true,
  workspaceId: true,
} as const;

export function toRule(row: RuleRow): PermissionRule {
  const { userId, workspaceId: _, createdAt, ...rule } = row;
  const appliesTo = userId === null ? 'everyone' : 'me';
  return { ...rule, createdAt: createdAt.toISOString(), appliesTo };
}

/** The rules that hold for a user's runs in a workspace, oldest first. */
export async function listRuleRows(
  tenantId: string,
  workspaceId: string,
  userId: string,
): Promise<RuleRow[]> {
  const rows = await tenantDatabase(tenantId).models.permissionRule.findMany({
    where: { workspaceId, OR: [{ userId }, { userId: null }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select,
  });
  return rows as RuleRow[];
}

/** The rules of a workspace; until the transaction `db` ends, no other one that counts adds any. */
export async function countRules(db: TenantDatabase, workspaceId: string): Promise<number> {
  await takeTurns(db, `permission rule ${workspaceId}`);
  return db.models.permissionRule.count({ where: { workspaceId } });
}

/** Stores a rule; @returns undefined when the same rule is there already */
export async function insertRule(
  db: TenantDatabase,
  rule: Omit<RuleRow, 'createdAt'>,
): Promise<RuleRow | undefined> {
  const { id, workspaceId, userId, effect, tool, pattern, createdBy } = rule;
  const [row] = await db.query<{ createdAt: Date }>`
    INSERT INTO permission_rule (id, tenant_id, workspace_id, user_id, effect, tool, pattern,
      created_by)
    VALUES (${id}, ${TENANT}, ${workspaceId}, ${userId}, ${effect}, ${tool}, ${pattern},
      ${createdBy})
    ON CONFLICT DO NOTHING RETURNING created_at AS "createdAt"`;
  return row && { ...rule, createdAt: row.createdAt };
}

export async function findSameRule(
  db: TenantDatabase,
  rule: Pick<RuleRow, 'workspaceId' | 'userId' | 'effect' | 'tool' | 'pattern'>,
): Promise<RuleRow | undefined> {
  const { workspaceId, userId, effect, tool, pattern } = rule;
  const row = await db.models.permissionRule.findFirst({
    where: { workspaceId, userId, effect, tool, pattern },
    select,
  });
  return (row as RuleRow | null) ?? undefined;
}

export async function findRuleRow(db: TenantDatabase, id: string): Promise<RuleRow | undefined> {
  const row = await db.models.permissionRule.findFirst({ where: { id }, select });
  return (row as RuleRow | null) ?? undefined;
}

/** @returns whether it was still there */
export async function deleteRule(db: TenantDatabase, id: string): Promise<boolean> {
  const { count } = await db.models.permissionRule.deleteMany({ where: { id } });
  return count === 1;
}

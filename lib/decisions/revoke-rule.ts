import { appendAudit } from '../audit/index.ts';
import type { Principal } from '../auth/schema.ts';
import { AppError } from '../errors/index.ts';
import { decisionTransaction } from './decision-repository.ts';
import { answersForEveryone } from './may-answer.ts';
import { deleteRule, findRuleRow } from './rule-repository.ts';

/**
 * Removes a rule: the user's own, or any when they are an admin. A run keeps
 * the rules that it started with.
 * @throws AppError NOT_FOUND, FORBIDDEN (a rule for everyone, without being an admin)
 */
export async function revokeRule(principal: Principal, id: string): Promise<void> {
  const { userId: actor } = principal;
  await decisionTransaction(principal.tenantId, async (db) => {
    const rule = await findRuleRow(db, id);
    const theirs = rule?.userId === actor || answersForEveryone(principal);
    if (rule && rule.userId === null && !theirs) {
      throw new AppError('FORBIDDEN', 'This rule is for everyone. Ask an admin to remove it.');
    }
    if (!rule || !theirs || !(await deleteRule(db, id))) {
      throw new AppError('NOT_FOUND', 'There is no such rule.');
    }
    const { workspaceId, effect, tool, pattern } = rule;
    const details = { effect, tool, pattern };
    await appendAudit(db, [{ workspaceId, actor, action: 'rule.revoked', subject: id, details }]);
  });
}

import { randomUUID } from 'node:crypto';
import { appendAudit } from '../audit/index.ts';
import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import { countRules, findSameRule, insertRule, type RuleRow } from './rule-repository.ts';

type Database = Parameters<typeof insertRule>[0];
const TOO_MANY =
  'This workspace has as many rules as it can hold. Remove some that are not needed any more.';

/**
 * Saves a rule and notes it in the audit log; the same rule again is the one that is there.
 * @param origin what to note besides the rule itself
 * @throws AppError CONFLICT when the workspace is full
 */
export async function saveRule(
  db: Database,
  rule: Omit<RuleRow, 'id' | 'createdAt'>,
  origin: { decisionId?: string } = {},
): Promise<RuleRow> {
  const { workspaceId, userId, effect, tool, pattern, createdBy: actor } = rule;
  const existing = await findSameRule(db, rule);
  if (existing) return existing;
  if ((await countRules(db, workspaceId)) >= tunables.decisions.maxRules) {
    throw new AppError('CONFLICT', TOO_MANY);
  }
  const inserted = await insertRule(db, { ...rule, id: randomUUID() });
  if (!inserted) {
    const other = await findSameRule(db, rule);
    if (other) return other;
    throw new AppError('CONFLICT', 'This rule was changed meanwhile. Try again.');
  }
  const details = { effect, tool, pattern, everyone: userId === null, ...origin };
  const action = 'rule.added';
  await appendAudit(db, [{ workspaceId, actor, action, subject: inserted.id, details }]);
  return inserted;
}

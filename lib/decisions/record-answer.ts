import { appendAudit } from '../audit/index.ts';
import type { Principal } from '../auth/schema.ts';
import { AppError } from '../errors/index.ts';
import { type HeldDecision, settleDecision } from './decision-repository.ts';
import type { DecisionRow } from './decision-row.ts';
import { saveRule } from './save-rule.ts';
import type { AnswerWay, DecisionAnswer } from './schema.ts';

type Database = Parameters<typeof settleDecision>[0];

/**
 * Settles a held request with a checked answer, notes who gave it, and saves the rule that goes
 * with "always": the one that the request suggested, for the runs of the thread's owner.
 * @throws AppError CONFLICT when it was settled meanwhile
 */
export async function recordAnswer(
  db: Database,
  principal: Principal,
  held: HeldDecision,
  answer: DecisionAnswer,
  via: AnswerWay,
): Promise<DecisionRow> {
  const by = principal.userId;
  const settled = await settleDecision(db, held.id, { status: 'answered', answer, by, via });
  if (!settled) throw new AppError('CONFLICT', 'Somebody else was faster. Look at the answer.');
  const { workspaceId, request } = held;
  const verdict = 'verdict' in answer ? answer.verdict : 'answered';
  const details = { kind: held.kind, toolName: held.toolName, verdict, via };
  const action = 'decision.answered';
  await appendAudit(db, [{ workspaceId, actor: by, action, subject: held.id, details }]);
  if (verdict === 'allow_always' && request.kind === 'tool_approval' && request.suggestedRule) {
    const { tool, pattern } = request.suggestedRule;
    const rule = { workspaceId, userId: held.ownerId, effect: 'allow' as const, tool, pattern };
    await saveRule(db, { ...rule, createdBy: by }, { decisionId: held.id });
  }
  return settled;
}

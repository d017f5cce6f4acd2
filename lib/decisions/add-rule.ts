import type { Principal } from '../auth/schema.ts';
import { AppError } from '../errors/index.ts';
import { decisionTransaction } from './decision-repository.ts';
import { answersForEveryone } from './may-answer.ts';
import { toRule } from './rule-repository.ts';
import { saveRule } from './save-rule.ts';
import { addRuleSchema, type NewRule, type PermissionRule } from './schema.ts';
import { isCommandPattern } from './shell/index.ts';

/** The one tool of the terminal; its patterns are commands. */
const COMMAND_TOOL = 'run_command';

/** A pattern that is no command would be a rule that never does anything, without anybody noticing. */
function requireReadable(tool: string, pattern: string): void {
  if (tool !== COMMAND_TOOL || pattern === '**' || isCommandPattern(pattern)) return;
  throw new AppError(
    'INVALID_REQUEST',
    'pattern: name one command, such as "npm run *", without pipes, redirections or substitutions.',
  );
}

/**
 * Saves a rule for the user's own runs in a workspace, or for everyone's. Saying the same again
 * gives the rule that is there.
 * @throws AppError INVALID_REQUEST, FORBIDDEN (for everyone, without being an admin), CONFLICT (full)
 */
export async function addRule(
  principal: Principal,
  workspaceId: string,
  given: NewRule,
): Promise<PermissionRule> {
  const parsed = addRuleSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AppError('INVALID_REQUEST', `${issue?.path.join('.')}: ${issue?.message}`);
  }
  const { effect, tool, pattern, appliesTo } = parsed.data;
  requireReadable(tool, pattern);
  if (appliesTo === 'everyone' && !answersForEveryone(principal)) {
    throw new AppError('FORBIDDEN', 'Only admins make rules for everyone. Make it for yourself.');
  }
  const createdBy = principal.userId;
  const userId = appliesTo === 'everyone' ? null : createdBy;
  const rule = { workspaceId, userId, effect, tool, pattern, createdBy };
  return toRule(await decisionTransaction(principal.tenantId, (db) => saveRule(db, rule)));
}
